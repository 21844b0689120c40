#pragma once
#include <map>
#include <string>

#include "generators/render/looks.h"
#include "parsers/formats/xml.h"

// One element of properties (w:rPr, w:pPr, w:tblPr, w:tcPr), worked into a look. What it does not mention keeps its value.
namespace pago {

// Fonts by the names that a theme gives them ("minorHAnsi"); empty without a theme.
using ThemeFonts = std::map<std::string, std::string>;
ThemeFonts read_theme_fonts(XmlNode theme);

void read_text_look(XmlNode properties, const ThemeFonts& fonts, TextLook& look);
void read_paragraph_look(XmlNode properties, ParagraphLook& look);
void read_table_look(XmlNode properties, TableLook& look);
void read_cell_look(XmlNode properties, CellLook& look);

// The w:val of a w:color or the w:fill of a w:shd as 0xRRGGBB; "auto", "none" and nonsense are no_colour.
int read_colour(const std::string& hex);

// A whole number of an attribute, cut to +-1,000,000; a measure such as "1.5pt" counts in twips.
int read_number(XmlNode node, std::string_view attribute, int otherwise = 0);

}  // namespace pago
