#pragma once
#include <vector>

#include "parsers/formats/page_flow.h"

// Puts together what a page or column break took apart.
namespace pago {

class BlockJoiner {
 public:
  explicit BlockJoiner(const DocumentWords& words) : words_(words) {}
  void add(PageBlock block, int page);
  std::vector<Block> take();
  CarriedTable carried();  // the table that came last, if its columns are not drawn

 private:
  PageBlock& last_text();
  bool join_table(PageBlock& block, int page);
  bool join_paragraph(PageBlock& block);

  std::vector<PageBlock> blocks_;
  const DocumentWords& words_;
  int last_page_ = 0;
};

}  // namespace pago
