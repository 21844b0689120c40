#pragma once
#include "generators/render/flow.h"

namespace pago {

struct PrintedDocument;

// A page and where its text stands, in twips from its top left corner. What stands inside faces the spine: left on odd pages.
struct PageBox {
  int width = 0, height = 0, left = 0, right = 0, top = 0, bottom = 0;
  bool odd = true;
};

// The text that an anchored picture belongs to.
struct AnchorPlace {
  int column_left = 0, column_width = 0;
  int paragraph_top = 0;  // with the space above it, as LibreOffice counts
  int line_top = 0, line_bottom = 0;
};

struct PicturePlace {
  int left = 0, top = 0;
};

// Where an anchored picture stands (ISO 29500-1, 20.4.2.10 and 20.4.2.11).
PicturePlace place_of(const FlowPicture& picture, const PageBox& page, const AnchorPlace& anchor);

// Room on a page that a picture keeps free of text.
struct ClearRoom {
  int page = 0;
  int left = 0, top = 0, right = 0, bottom = 0;
  bool whole_width = false;               // beside it there is no text either
  int anchor_top = 0, anchor_bottom = 0;  // of the line that it is anchored in
};
ClearRoom clear_room(const FlowPicture& picture, const PicturePlace& place, const AnchorPlace& anchor, int page);

// The first page, from 0, where text or a table would have to run around a picture, which pago does not do; -1: there is none,
// and every line stands where it would without the picture.
int page_of_running_around(const PrintedDocument& printed);

}  // namespace pago
