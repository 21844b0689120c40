#pragma once
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <string>

// What every window of ours asks of the office.
namespace pago {

using Office = css::uno::Reference<css::uno::XComponentContext>;

template <class Interface>
css::uno::Reference<Interface> service(const Office& office, const char* name) {
  return {office->getServiceManager()->createInstanceWithContext(rtl::OUString::createFromAscii(name), office),
          css::uno::UNO_QUERY_THROW};
}

// Calls `work` on the thread that draws the windows, once it is free; to be called from any thread. What `work` throws is
// shown in a message box.
void on_main_thread(const Office& office, std::function<void()> work);

// Runs `work` on a thread of its own, and what it gives back on the thread that draws the windows.
void in_background(const Office& office, std::function<std::function<void()>()> work);

// Folder of the installed extension, as path.
std::string extension_folder(const Office& office);

// One value of the office's configuration as text, "" when it is not there: ("/org.openoffice.Setup/L10N", "ooLocale").
std::string setting(const Office& office, const std::string& node, const std::string& name);

void keep_setting(const Office& office, const std::string& node, const std::string& name, const std::string& value);

// Shows a folder or a file in the program that the desktop has for it.
void open_on_desktop(const Office& office, const std::string& path);

// Opens a document in a window of its own.
void open_in_office(const Office& office, const std::string& path);

// Dialogs of the desktop; "" when the user chose nothing. `filter` is a label and a pattern: {"RI&E", "*.docx;*.pdf"}.
std::string choose_folder(const Office& office, const std::string& title, const std::string& from);
std::string choose_file(const Office& office, const std::string& title, const std::string& label, const std::string& pattern);

}  // namespace pago
