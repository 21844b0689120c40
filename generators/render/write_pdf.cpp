#include "generators/render/write_pdf.h"

#include <map>

#include "generators/render/page_content.h"
#include "generators/render/pdf_metadata.h"
#include "generators/render/pdf_parts.h"
#include "generators/render/picture_block.h"
#include "generators/render/tag_writer.h"

namespace pago {
namespace {

std::string point_box(const PrintedPage& page) {
  std::string out = "[0 0 ";
  append_number(page.width / 20.0, out);
  out += ' ';
  append_number(page.height / 20.0, out);
  return out + "]";
}

const std::string& profile_object() {
  static const std::string object = [] {
    PdfParts parts(9);
    parts.add_stream("/N 3", srgb_profile());
    return parts.take_last();
  }();
  return object;
}

class PdfWriter {
 public:
  PdfWriter(const PrintedDocument& printed, const FlowDocument& flow, const PictureBytes& pictures, const PdfSettings& settings)
      : printed_(printed), flow_(flow), settings_(settings), parts_(settings.compression), tags_(printed.tags, parts_) {
    for (const PrintedPage& page : printed.pages) {
      page_objects_.push_back(parts_.reserve());
      for (const PrintedMark& mark : page.marks)
        if (const auto* picture = std::get_if<PrintedPicture>(&mark.what)) add_picture(picture->picture, pictures);
    }
  }

  std::vector<std::byte> write() {
    const int tree = parts_.reserve(), resources = parts_.reserve();
    std::string kids;
    for (std::size_t i = 0; i < printed_.pages.size(); ++i) {
      write_page(i, tree, resources);
      kids += reference(page_objects_[i]) + " ";
    }
    std::string images = " /XObject <<";
    for (const auto& [picture, object] : pictures_) images += " /Im" + std::to_string(picture) + " " + reference(object);
    parts_.set(resources,
               "<< /Font " + fonts_.write(parts_, settings_.wide) + (pictures_.empty() ? "" : images + " >>") + " >>");
    parts_.set(tree, "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(printed_.pages.size()) + " >>");
    return parts_.file(write_catalogue(tree), parts_.add(info_dictionary(flow_, settings_)), settings_.lock);
  }

 private:
  void add_picture(std::size_t picture, const PictureBytes& bytes) {
    if (pictures_.contains(picture)) return;
    const std::string& part = flow_.pictures[picture].part;
    auto& object = by_part_[part];
    if (object == 0) object = write_picture(bytes(part), part, parts_);
    pictures_[picture] = object;
  }

  void write_page(std::size_t number, int tree, int resources) {
    const PrintedPage& page = printed_.pages[number];
    const DrawingStream content = page_content(page, fonts_);
    unknown_letters_ = unknown_letters_ || content.unknown_letters;
    tags_.page(page_objects_[number], content.tag_of_mark);
    std::string body =
        "<< /Type /Page /Parent " + reference(tree) + " /MediaBox " + point_box(page) + " /Resources " + reference(resources);
    body += " /Contents " + reference(parts_.add_stream("", content.stream)) + " /StructParents " + std::to_string(number) +
            " /Tabs /S";
    const std::string annotations = links(page, page_objects_[number]) + fields(static_cast<int>(number), page.height);
    if (!annotations.empty()) body += " /Annots [" + annotations + "]";
    parts_.set(page_objects_[number], body + " >>");
  }

  std::string links(const PrintedPage& page, int page_object) {
    std::string all;
    for (const PrintedLink& link : page.links) {
      const int object = parts_.reserve();
      const std::string& address = flow_.links[static_cast<std::size_t>(link.link)];
      std::string body = "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0]" + rectangle(link, page.height);
      body += " /Contents " + pdf_text(address) + " /A << /S /URI /URI " + uri(address) + " >>";
      if (link.tag != artifact) body += " /StructParent " + std::to_string(tags_.annotation(object, page_object, link.tag));
      parts_.set(object, body + " >>");
      all += reference(object) + " ";
    }
    return all;
  }

  template <class Place>
  static std::string rectangle(const Place& place, int page_height) {
    std::string out = " /Rect [";
    for (const int v : {place.left, page_height - place.bottom, place.right, page_height - place.top})
      append_number(v / 20.0, out), out += ' ';
    return out + "]";
  }

  std::string fields(int page, int page_height) {
    std::string all;
    for (std::size_t i = 0; i < printed_.fields.size(); ++i) {
      const PrintedField& field = printed_.fields[i];
      if (field.page != page) continue;
      const int page_object = page_objects_[static_cast<std::size_t>(page)], object = parts_.reserve();
      parts_.set(object, "<< /Type /Annot /Subtype /Widget /F 4 /P " + reference(page_object) + rectangle(field, page_height) +
                             " /PAGO_Place " + std::to_string(i) + " /StructParent " +
                             std::to_string(tags_.annotation(object, page_object, field.tag)) + " >>");
      all += reference(object) + " ";
    }
    return all;
  }

  static std::string uri(const std::string& address) {  // addresses are ASCII; brackets would end the string
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : address) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte > ' ' && byte < 127 && c != '(' && c != ')' && c != '\\') out += c;
      else out += '%', out += digits[byte >> 4], out += digits[byte & 15];
    }
    return "(" + out + ")";
  }

  bool has_headings() const {
    for (const TagNode& node : printed_.tags.nodes)
      if (!node.title.empty() && node.page >= 0) return true;
    return false;
  }

  // Bookmarks: the headings, each under the nearest higher one before it.
  int write_outline() {
    struct Entry {
      int level, object, parent, first = 0, last = 0, next = 0, previous = 0, shown = 0;
      std::size_t tag;
    };
    if (!has_headings()) return 0;
    std::vector<Entry> entries;
    const int root = parts_.reserve();
    Entry top{0, root, 0, 0, 0, 0, 0, 0, 0};
    entries.push_back(top);
    for (std::size_t i = 0; i < printed_.tags.nodes.size(); ++i) {
      const TagNode& node = printed_.tags.nodes[i];
      if (node.title.empty() || node.page < 0) continue;
      const int level = node.type[1] - '0';
      std::size_t parent = entries.size() - 1;
      while (entries[parent].level >= level) parent = index_of(entries, entries[parent].parent);
      Entry entry{level, parts_.reserve(), entries[parent].object, 0, 0, 0, entries[parent].last, 0, i};
      if (entries[parent].last) entries[index_of(entries, entries[parent].last)].next = entry.object;
      else entries[parent].first = entry.object;
      entries[parent].last = entry.object;
      entries.push_back(entry);
    }
    for (const Entry& e : entries) {
      const auto pointer = [](const char* name, int object) {
        return object ? std::string(name) + reference(object) : std::string();
      };
      std::string body = "<<";
      if (e.object != root) {
        const TagNode& node = printed_.tags.nodes[e.tag];
        const PrintedPage& page = printed_.pages[static_cast<std::size_t>(node.page)];
        body += " /Title " + pdf_text(node.title) + " /Parent " + reference(e.parent) + " /Dest [" +
                reference(page_objects_[static_cast<std::size_t>(node.page)]) + " /XYZ 0 ";
        append_number((page.height - node.top) / 20.0, body);
        body += " 0]";
      } else {
        body += " /Type /Outlines";
      }
      body += pointer(" /First ", e.first) + pointer(" /Last ", e.last) + pointer(" /Next ", e.next) +
              pointer(" /Prev ", e.previous);
      parts_.set(e.object, body + " >>");
    }
    return root;
  }

  template <class Entries>
  static std::size_t index_of(const Entries& entries, int object) {
    for (std::size_t i = 0; i < entries.size(); ++i)
      if (entries[i].object == object) return i;
    return 0;
  }

  PdfClaims claims() const {
    if (!settings_.claims_of) return settings_.claims;
    return settings_.claims_of(shape_of(printed_, flow_, fonts_, unknown_letters_));
  }

  int write_catalogue(int tree) {
    const int profile = parts_.add_known(profile_object());
    const int metadata = parts_.add_packed_stream("/Type /Metadata /Subtype /XML", xmp_packet(flow_, settings_, claims()));
    std::string body = "<< /Type /Catalog /Pages " + reference(tree) + " /MarkInfo << /Marked true >> /StructTreeRoot " +
                       reference(tags_.write());
    body += " /ViewerPreferences << /DisplayDocTitle true >> /Metadata " + reference(metadata);
    body +=
        " /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) "
        "/DestOutputProfile " +
        reference(profile) + " >>]";
    if (!flow_.language.empty()) body += " /Lang " + pdf_text(flow_.language);
    if (const int outline = write_outline()) body += " /Outlines " + reference(outline);
    return parts_.add(body + " >>");
  }

  const PrintedDocument& printed_;
  const FlowDocument& flow_;
  const PdfSettings& settings_;
  PdfParts parts_;
  TagWriter tags_;
  FontBlocks fonts_;
  std::vector<int> page_objects_;
  std::map<std::size_t, int> pictures_;
  std::map<std::string, int> by_part_;
  bool unknown_letters_ = false;
};

}  // namespace

std::vector<std::byte> write_pdf(const PrintedDocument& printed, const FlowDocument& flow, const PictureBytes& pictures,
                                 const PdfSettings& settings) {
  return PdfWriter(printed, flow, pictures, settings).write();
}

}  // namespace pago
