#pragma once
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <memory>

#include "plugin/libreoffice/window.h"

namespace pago {

inline constexpr int panel_gap = 6;  // pixels around and between what stands in a panel

// What stands in a panel of the sidebar. Lives as long as the panel; work that ends later asks a weak_ptr first.
class Panel {
 public:
  virtual ~Panel() = default;
  virtual void arrange(int width, int height) = 0;  // pixels
  virtual int least_width() = 0;                    // for its buttons, two beside each other
  virtual Window& window() = 0;
};

struct PanelPlace {
  Office office;
  css::uno::Reference<css::frame::XFrame> frame;
  css::uno::Reference<css::awt::XWindow> parent;

  css::uno::Reference<css::frame::XModel> document() const { return frame->getController()->getModel(); }
};

std::shared_ptr<Panel> new_risk_panel(const PanelPlace& place);
std::shared_ptr<Panel> new_template_panel(const PanelPlace& place);

}  // namespace pago
