#include "plugin/libreoffice/office.h"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/system/XSystemShellExecute.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>
#include <com/sun/star/ui/dialogs/XFilterManager.hpp>
#include <com/sun/star/ui/dialogs/XFolderPicker.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cppuhelper/implbase1.hxx>
#include <thread>

#include "plugin/libreoffice/failure.h"
#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/texts.h"

namespace pago {
namespace {

using namespace css::uno;
using rtl::OUString;

class Call final : public cppu::WeakImplHelper1<css::awt::XCallback> {
 public:
  Call(const Office& office, std::function<void()> work) : office_(office), work_(std::move(work)) {}

  void SAL_CALL notify(const Any&) override {
    std::string failure;
    try {
      return work_();
    } catch (const std::exception& e) {
      failure = e.what();
    } catch (const Exception& e) {
      failure = "LibreOffice meldt: " + utf8(e.Message);
    }
    show_message_box(office_, "PAGO", failure);
  }

 private:
  Office office_;
  std::function<void()> work_;
};

Reference<XInterface> configuration(const Office& office, const char* access, const std::string& node) {
  Sequence<Any> arguments(1);
  css::beans::PropertyValue path;
  path.Name = "nodepath";
  path.Value <<= ustring(node);
  arguments[0] <<= path;
  return service<css::lang::XMultiServiceFactory>(office, "com.sun.star.configuration.ConfigurationProvider")
      ->createInstanceWithArguments(OUString::createFromAscii(access), arguments);
}

}  // namespace

void on_main_thread(const Office& office, std::function<void()> work) {
  const Reference<css::awt::XCallback> call(new Call(office, std::move(work)));
  service<css::awt::XRequestCallback>(office, "com.sun.star.awt.AsyncCallback")->addCallback(call, Any());
}

void in_background(const Office& office, std::function<std::function<void()>()> work) {
  std::thread([office, work = std::move(work)] {
    std::function<void()> then;
    try {
      then = work();
    } catch (const std::exception& e) {
      then = [message = std::string(e.what())] { throw std::runtime_error(message); };
    }
    try {
      on_main_thread(office, then);
    } catch (const Exception&) {  // the office is closing: nobody is left to tell
    }
  }).detach();
}

std::string extension_folder(const Office& office) {
  const auto url = css::deployment::PackageInformationProvider::get(office)->getPackageLocation("nl.pago.libreoffice");
  return system_path(url);
}

std::string setting(const Office& office, const std::string& node, const std::string& name) {
  try {
    OUString value;
    Reference<css::container::XNameAccess>(configuration(office, "com.sun.star.configuration.ConfigurationAccess", node),
                                           UNO_QUERY_THROW)
        ->getByName(ustring(name)) >>= value;
    return utf8(value);
  } catch (const Exception&) {
    return "";
  }
}

void keep_setting(const Office& office, const std::string& node, const std::string& name, const std::string& value) {
  const auto access = configuration(office, "com.sun.star.configuration.ConfigurationUpdateAccess", node);
  Reference<css::container::XNameReplace>(access, UNO_QUERY_THROW)->replaceByName(ustring(name), Any(ustring(value)));
  Reference<css::util::XChangesBatch>(access, UNO_QUERY_THROW)->commitChanges();
}

void open_on_desktop(const Office& office, const std::string& path) {
  const auto shell = service<css::system::XSystemShellExecute>(office, "com.sun.star.system.SystemShellExecute");
  shell->execute(file_url(path), OUString(), css::system::SystemShellExecuteFlags::URIS_ONLY);
}

void open_in_office(const Office& office, const std::string& path) {
  const auto loader = service<css::frame::XComponentLoader>(office, "com.sun.star.frame.Desktop");
  loader->loadComponentFromURL(file_url(path), "_default", 0, {});
}

std::string choose_folder(const Office& office, const std::string& title, const std::string& from) {
  const auto picker = service<css::ui::dialogs::XFolderPicker>(office, "com.sun.star.ui.dialogs.FolderPicker");
  picker->setTitle(ustring(title));
  if (!from.empty()) picker->setDisplayDirectory(file_url(from));
  if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return "";
  std::string folder = system_path(picker->getDirectory());
  if (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();  // as some dialogs give it
  return folder;
}

std::string choose_file(const Office& office, const std::string& title, const std::string& label, const std::string& pattern) {
  const auto picker = service<css::ui::dialogs::XFilePicker3>(office, "com.sun.star.ui.dialogs.FilePicker");
  picker->setTitle(ustring(title));
  const Reference<css::ui::dialogs::XFilterManager> filters(picker, UNO_QUERY);
  if (filters.is()) filters->appendFilter(ustring(label), ustring(pattern));
  if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return "";
  const auto files = picker->getSelectedFiles();
  return files.getLength() > 0 ? system_path(files[0]) : "";
}

}  // namespace pago
