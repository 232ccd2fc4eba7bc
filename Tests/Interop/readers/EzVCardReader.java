import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Photo;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Timezone;
import ezvcard.property.VCardProperty;
import ezvcard.util.PartialDate;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the cards of a vCard file as ez-vcard (DAVx5) reads them, a JSON object a line. */
public final class EzVCardReader {
  public static void main(String[] arguments) throws IOException {
    var output = new PrintStream(System.out, false, "UTF-8");
    try (var reader = new VCardReader(new File(arguments[0]))) {
      for (VCard card; (card = reader.readNext()) != null; ) output.println(json(read(card)));
    }
    output.flush();
  }

  private static Map<String, Object> read(VCard card) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("uid", List.of(card.getUid().getValue()));
    fields.put("name", each(card.getFormattedNames(), name -> name.getValue()));
    fields.put("parts", each(card.getStructuredNames(), EzVCardReader::parts));
    fields.put("nickname", flat(each(card.getNicknames(), nickname -> nickname.getValues())));
    fields.put("pronouns", extended(card, "PRONOUNS", "X-PRONOUNS"));
    fields.put("emails", labelled(card, card.getEmails(), email -> email.getValue()));
    fields.put("phones", labelled(card, card.getTelephoneNumbers(), phone -> phone.getText()));
    fields.put("addresses", labelled(card, card.getAddresses(), EzVCardReader::parts));
    fields.put("organizations", each(card.getOrganizations(), parts -> parts.getValues()));
    fields.put("titles", each(card.getTitles(), title -> title.getValue()));
    fields.put("role", each(card.getRoles(), role -> role.getValue()));
    fields.put("pages", labelled(card, card.getUrls(), url -> url.getValue()));
    fields.put("profiles", extended(card, "SOCIALPROFILE", "X-SOCIALPROFILE"));
    fields.put("birthday", each(card.getBirthdays(), EzVCardReader::date));
    fields.put("time_zone", each(card.getTimezones(), EzVCardReader::zone));
    fields.put("tags", flat(each(card.getCategoriesList(), tags -> tags.getValues())));
    fields.put("note", each(card.getNotes(), note -> note.getValue()));
    fields.put("photo", each(card.getPhotos(), EzVCardReader::digest));
    return fields;
  }

  private static <Property, Value> List<Value> each(
      List<Property> properties, Function<Property, Value> value) {
    return properties.stream().map(value).collect(Collectors.toList());
  }

  private static List<String> flat(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).collect(Collectors.toList());
  }

  private static List<String> extended(VCard card, String... names) {
    var values = new ArrayList<String>();
    for (var name : names) {
      values.addAll(each(card.getExtendedProperties(name), EzVCardReader::text));
    }
    return values;
  }

  /** The escapes of a property that ez-vcard doesn't know are left to its caller. */
  private static String text(RawProperty property) {
    return VObjectPropertyValues.unescape(property.getValue());
  }

  private static <Property extends VCardProperty> List<Object> labelled(
      VCard card, List<Property> properties, Function<Property, Object> value) {
    var entries = new ArrayList<Object>();
    for (var property : properties) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("value", value.apply(property));
      entry.put("types", property.getParameters("TYPE"));
      entry.put("label", label(card, property));
      entries.add(entry);
    }
    return entries;
  }

  private static String label(VCard card, VCardProperty property) {
    for (var label : card.getExtendedProperties("X-ABLabel")) {
      if (property.getGroup() != null && property.getGroup().equals(label.getGroup())) {
        return text(label);
      }
    }
    return null;
  }

  private static List<String> parts(StructuredName name) {
    return List.of(
        Objects.toString(name.getFamily(), ""), Objects.toString(name.getGiven(), ""),
        String.join(",", name.getAdditionalNames()), String.join(",", name.getPrefixes()),
        String.join(",", name.getSuffixes()));
  }

  private static List<String> parts(Address address) {
    var parts = List.of(
        address.getStreetAddresses(), address.getLocalities(), address.getRegions(),
        address.getPostalCodes(), address.getCountries());
    return each(parts, values -> String.join(",", values));
  }

  private static String date(Birthday birthday) {
    PartialDate partial = birthday.getPartialDate();
    if (partial != null) return partial.toISO8601(true);
    if (birthday.getDate() == null) return birthday.getText();
    return new SimpleDateFormat("yyyy-MM-dd").format(birthday.getDate());
  }

  private static String zone(Timezone zone) {
    return zone.getText() != null ? zone.getText() : zone.getOffset().toString();
  }

  private static String digest(Photo photo) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo.getData()));
    } catch (NoSuchAlgorithmException error) {
      throw new IllegalStateException(error);
    }
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields.entrySet().stream()
          .map(field -> json(field.getKey()) + ":" + json(field.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> values) {
      return values.stream().map(EzVCardReader::json).collect(Collectors.joining(",", "[", "]"));
    }
    return value == null ? "null" : quoted(value.toString());
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (var unit : text.toCharArray()) {
      var isPlain = unit >= ' ' && unit != '"' && unit != '\\';
      quoted.append(isPlain ? unit : String.format("\\u%04x", (int) unit));
    }
    return quoted.append('"').toString();
  }
}
