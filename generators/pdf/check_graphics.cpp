#include "generators/pdf/check_graphics.h"
#include "generators/pdf/qpdf.h"

#include <algorithm>
#include <array>

namespace pago {
namespace {

constexpr std::array blend_modes{"/Normal",    "/Compatible", "/Multiply",   "/Screen",    "/Overlay",   "/Darken",
                                 "/Lighten",   "/ColorDodge", "/ColorBurn",  "/HardLight", "/SoftLight", "/Difference",
                                 "/Exclusion", "/Hue",        "/Saturation", "/Color",     "/Luminosity"};
constexpr std::array rendering_intents{"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"};

struct DeviceSpace {
  const char *name, *short_name, *fallback;  // /DeviceRGB, /RGB (inline images), /DefaultRGB
  int colours;
  const char* dutch;
};
constexpr DeviceSpace devices[] = {{"/DeviceGray", "/G", "/DefaultGray", 1, "grijs"},
                                   {"/DeviceRGB", "/RGB", "/DefaultRGB", 3, "rood-groen-blauw (RGB)"},
                                   {"/DeviceCMYK", "/CMYK", "/DefaultCMYK", 4, "drukkleuren (CMYK)"}};

const DeviceSpace* device(const std::string& name) {
  for (const DeviceSpace& one : devices)
    if (name == one.name || name == one.short_name) return &one;
  return nullptr;
}

void check_device(Examination& examined, const Drawing& where, const DeviceSpace& space) {
  QPDFObjectHandle resources = where.resources;
  QPDFObjectHandle defaults = key_of(resources, "/ColorSpace");
  const bool replaced = defaults.isDictionary() && defaults.hasKey(space.fallback);
  const bool fits = space.colours == 1 ? examined.intent_colours != 0 : examined.intent_colours == space.colours;
  if (!replaced && !fits)
    examined.fault("colour.device", where.page, where.owner,
                   std::string("de kleur ") + space.dutch +
                       (examined.intent_colours ? " past niet bij het uitvoerprofiel" : " heeft geen uitvoerprofiel"));
}

// Data colour space signature at offset 16 of an ICC profile.
int icc_colours(QPDFObjectHandle stream) {
  const auto data = stream.getStreamData(qpdf_dl_all);
  if (data->getSize() < 128) return 0;
  const std::string space(reinterpret_cast<const char*>(data->getBuffer()) + 16, 4);
  return space == "GRAY" ? 1 : space == "RGB " || space == "Lab " ? 3 : space == "CMYK" ? 4 : 0;
}

void check_icc(Examination& examined, const Drawing& where, QPDFObjectHandle profile) {
  if (!profile.isStream()) return examined.fault("colour.icc", where.page, where.owner, "het ICC-profiel ontbreekt");
  QPDFObjectHandle count = profile.getDict().getKey("/N");
  const int colours = icc_colours(profile);
  if (!count.isInteger() || colours == 0 || count.getIntValueAsInt() != colours)
    examined.fault("colour.icc", where.page, profile, "het profiel is onleesbaar of heeft een ander aantal kleuren");
}

bool is_below_one(QPDFObjectHandle number) { return number.isNumber() && number.getNumericValue() < 1; }

}  // namespace

QPDFObjectHandle find_resource(Examination& examined, const Drawing& where, const char* category, const std::string& name) {
  QPDFObjectHandle resources = where.resources;
  QPDFObjectHandle group = key_of(resources, category);
  QPDFObjectHandle found = group.isDictionary() ? group.getKey(name) : QPDFObjectHandle::newNull();
  if (found.isNull()) examined.fault("content.resource", where.page, where.owner, name + " staat niet in de bronnen");
  return found;
}

void check_colour_space(Examination& examined, const Drawing& where, QPDFObjectHandle space, int depth) {
  if (depth > 8) return;
  if (space.isName()) {
    const std::string name = space.getName();
    if (name == "/Pattern") return;
    if (const DeviceSpace* plain = device(name)) return check_device(examined, where, *plain);
    const QPDFObjectHandle found = find_resource(examined, where, "/ColorSpace", name);
    if (!QPDFObjectHandle(found).isNull()) check_colour_space(examined, where, found, depth + 1);
    return;
  }
  if (!space.isArray() || space.getArrayNItems() < 2) return;
  const std::string kind = text_of(space.getArrayItem(0));
  if (kind == "/ICCBased") return check_icc(examined, where, space.getArrayItem(1));
  if (kind == "/Indexed" || kind == "/I" || kind == "/Pattern")
    return check_colour_space(examined, where, space.getArrayItem(1), depth + 1);
  if ((kind == "/Separation" || kind == "/DeviceN") && space.getArrayNItems() > 2)
    check_colour_space(examined, where, space.getArrayItem(2), depth + 1);
}

void note_transparency(Examination& examined, const Drawing& where, const QPDFObjectHandle& what) {
  if (examined.intent_colours != 0 || where.page == 0) return;
  QPDFObjectHandle group = examined.pages[static_cast<std::size_t>(where.page) - 1].getObjectHandle().getKey("/Group");
  if (!group.isDictionary() || !group.hasKey("/CS"))
    examined.fault("transparency.group", where.page, what,
                   "een doorzichtig deel, en de pagina heeft geen kleurruimte (Group met CS)");
}

void check_rendering_intent(Examination& examined, const Drawing& where, const std::string& name) {
  if (std::find(rendering_intents.begin(), rendering_intents.end(), name) == rendering_intents.end())
    examined.fault("state.intent", where.page, where.owner, "het weergavedoel " + name);
}

void check_image(Examination& examined, const Drawing& where, QPDFObjectHandle image) {
  QPDFObjectHandle dictionary = image.getDict();
  if (dictionary.hasKey("/Alternates") || dictionary.hasKey("/OPI"))
    examined.fault("image.alternates", where.page, image, "een afbeelding met een andere uitvoering");
  QPDFObjectHandle smooth = dictionary.getKey("/Interpolate"), mask = dictionary.getKey("/ImageMask");
  if (smooth.isBool() && smooth.getBoolValue()) examined.fault("image.interpolate", where.page, image, "Interpolate is waar");
  if (dictionary.hasKey("/Intent")) check_rendering_intent(examined, where, text_of(dictionary.getKey("/Intent")));
  if (dictionary.getKey("/SMask").isStream()) note_transparency(examined, where, image);
  const bool stencil = mask.isBool() && mask.getBoolValue();
  if (!stencil && dictionary.hasKey("/ColorSpace")) check_colour_space(examined, where, dictionary.getKey("/ColorSpace"));
}

void check_graphics_state(Examination& examined, const Drawing& where, QPDFObjectHandle state) {
  if (!state.isDictionary()) return;
  const bool second = state.hasKey("/TR2") && text_of(state.getKey("/TR2")) != "/Default";
  if (state.hasKey("/TR") || second || state.hasKey("/HTP"))
    examined.fault("state.transfer", where.page, state, "TR, TR2 of HTP");
  if (state.hasKey("/RI")) check_rendering_intent(examined, where, text_of(state.getKey("/RI")));
  QPDFObjectHandle blend = state.getKey("/BM");
  const std::string mode = text_of(blend.isArray() && blend.getArrayNItems() > 0 ? blend.getArrayItem(0) : blend);
  if (!mode.empty() && std::find(blend_modes.begin(), blend_modes.end(), mode) == blend_modes.end())
    examined.fault("transparency.blend", where.page, state, "de menging " + mode);
  const bool mixes = (!mode.empty() && mode != "/Normal" && mode != "/Compatible") || state.getKey("/SMask").isDictionary() ||
                     is_below_one(state.getKey("/ca")) || is_below_one(state.getKey("/CA"));
  if (mixes) note_transparency(examined, where, state);
}

void check_intent(Examination& examined) {
  QPDFObjectHandle intents = examined.root.getKey("/OutputIntents");
  if (!intents.isArray()) return;
  for (QPDFObjectHandle& intent : intents.getArrayAsVector()) {
    if (text_of(key_of(intent, "/S")) != "/GTS_PDFA1") continue;
    QPDFObjectHandle profile = intent.getKey("/DestOutputProfile");
    const int colours = profile.isStream() ? icc_colours(profile) : 0;
    QPDFObjectHandle count = profile.isStream() ? profile.getDict().getKey("/N") : QPDFObjectHandle::newNull();
    if (colours == 0 || !count.isInteger() || count.getIntValueAsInt() != colours)
      examined.fault("intent.profile", 0, intent, "het ICC-profiel ontbreekt of klopt niet");
    else examined.intent_colours = colours;
  }
}

}  // namespace pago
