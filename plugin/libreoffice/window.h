#pragma once
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogEventHandler.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "plugin/libreoffice/office.h"

namespace pago {

// A window out of dialogs/<name>.xdl, with the words of texts.h: a label "%zaak.kies" in the file is a key. Its events, named
// "vnd.sun.star.UNO:<event>" in the file, call what was set with on(). All calls on the thread that draws the windows.
class Window {
 public:
  Window(const Office& office, const std::string& name);                                                        // a dialog
  Window(const Office& office, const std::string& name, const css::uno::Reference<css::awt::XWindow>& parent);  // part of one
  Window(const Office& office, const css::uno::Reference<css::awt::XWindow>& window);  // one that the office made
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void on(const std::string& event, std::function<void()> action);

  void run();    // shows a dialog until close(), its close button or Escape
  void close();  // ends run()
  bool open() const { return open_; }

  std::string text(const std::string& control) const;  // of a field, combo or label
  void set_text(const std::string& control, const std::string& text);
  void set_title(const std::string& title);
  void set_items(const std::string& list, const std::vector<std::string>& items);
  void select(const std::string& list, int item);
  int selected(const std::string& list) const;  // -1: nothing
  bool checked(const std::string& box) const;
  void enable(const std::string& control, bool enabled);
  void show(const std::string& control, bool visible);
  void set_progress(const std::string& bar, int percent);
  void focus(const std::string& control);
  void place(const std::string& control, int left, int top, int width, int height);  // pixels
  css::awt::Size needed(const std::string& control) const;  // pixels for its words, in the letters of this desktop

  css::uno::Reference<css::awt::XWindow> window() const { return window_; }
  css::uno::Reference<css::awt::XControl> control(const std::string& name) const;
  void happened(const std::string& event);

 private:
  css::uno::Reference<css::beans::XPropertySet> model(const std::string& control) const;
  void speak();

  Office office_;
  css::uno::Reference<css::awt::XWindow> window_;
  css::uno::Reference<css::awt::XDialog> dialog_;
  std::map<std::string, std::function<void()>> actions_;
  bool open_ = false;
};

}  // namespace pago
