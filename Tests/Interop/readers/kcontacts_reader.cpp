// Prints the cards of a vCard file as KContacts (KDE) reads them, a JSON object a line.

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace KContacts;

namespace {

QJsonArray unlessEmpty(const QString &text) {
  return text.isEmpty() ? QJsonArray{} : QJsonArray{text};
}

QJsonObject entry(const QJsonValue &value, const QJsonArray &types = {}) {
  return {{"value", value}, {"types", types}};
}

QJsonArray emails(const Addressee &card) {
  QJsonArray entries;
  for (const Email &email : card.emailList()) {
    QJsonArray types;
    if (email.type() & Email::Work) types += "work";
    if (email.type() & Email::Home) types += "home";
    entries += entry(email.mail(), types);
  }
  return entries;
}

QJsonArray phones(const Addressee &card) {
  QJsonArray entries;
  for (const PhoneNumber &phone : card.phoneNumbers()) {
    QJsonArray types;
    if (phone.type() & PhoneNumber::Work) types += "work";
    if (phone.type() & PhoneNumber::Home) types += "home";
    if (phone.type() & PhoneNumber::Cell) types += "cell";
    if (phone.type() & PhoneNumber::Fax) types += "fax";
    if (phone.type() & PhoneNumber::Pager) types += "pager";
    entries += entry(phone.number(), types);
  }
  return entries;
}

QJsonArray addresses(const Addressee &card) {
  QJsonArray entries;
  for (const Address &address : card.addresses()) {
    QJsonArray types;
    if (address.type() & Address::Work) types += "work";
    if (address.type() & Address::Home) types += "home";
    QJsonArray parts{address.street(), address.locality(), address.region()};
    parts += address.postalCode();
    parts += address.country();
    entries += entry(parts, types);
  }
  return entries;
}

// The first organization alone has its department.
QJsonArray organizations(const Addressee &card) {
  QJsonArray entries;
  for (const Org &organization : card.extraOrganizationList()) {
    QJsonArray parts{organization.organization()};
    if (entries.isEmpty()) parts += card.department();
    entries += parts;
  }
  return entries;
}

QJsonArray titles(const Addressee &card) {
  QJsonArray entries;
  for (const Title &title : card.extraTitleList()) entries += title.title();
  return entries;
}

QJsonArray nicknames(const Addressee &card) {
  QJsonArray entries;
  for (const NickName &name : card.extraNickNameList()) entries += name.nickname();
  return entries;
}

QJsonArray pages(const Addressee &card) {
  QJsonArray entries;
  for (const ResourceLocatorUrl &page : card.extraUrlList()) {
    entries += entry(page.url().toString());
  }
  return entries;
}

// The values of `X-NAME`, which KContacts keeps without knowing it, as `NAME-NAME:value`.
QJsonArray customs(const Addressee &card, const QString &name) {
  const QString head = name + '-' + name + ':';
  QJsonArray values;
  for (const QString &custom : card.customs()) {
    if (custom.startsWith(head)) values += custom.mid(head.size());
  }
  return values;
}

// KContacts says with the year -1 that there is none.
QJsonArray birthday(const Addressee &card) {
  const QDate date = card.birthday().date();
  return unlessEmpty(date.toString(date.year() < 0 ? "--MM-dd" : "yyyy-MM-dd"));
}

QJsonArray photo(const Addressee &card) {
  const QByteArray data = card.photo().rawData();
  if (data.isEmpty()) return {};
  return {QString(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex())};
}

QJsonObject read(const Addressee &card) {
  QJsonArray parts{card.familyName(), card.givenName(), card.additionalName()};
  parts += card.prefix();
  parts += card.suffix();
  return {
      {"uid", unlessEmpty(card.uid())},
      {"name", unlessEmpty(card.formattedName())},
      {"parts", QJsonArray{QJsonValue(parts)}},
      {"nickname", nicknames(card)},
      {"pronouns", customs(card, "PRONOUNS")},
      {"emails", emails(card)},
      {"phones", phones(card)},
      {"addresses", addresses(card)},
      {"organizations", organizations(card)},
      {"titles", titles(card)},
      {"role", unlessEmpty(card.role())},
      {"pages", pages(card)},
      {"profiles", customs(card, "SOCIALPROFILE")},
      {"birthday", birthday(card)},
      {"tags", QJsonArray::fromStringList(card.categories())},
      {"note", unlessEmpty(card.note())},
      {"photo", photo(card)},
  };
}

}  // namespace

int main(int, char **arguments) {
  QFile file(QString::fromLocal8Bit(arguments[1]));
  if (!file.open(QIODevice::ReadOnly)) return 1;
  for (const Addressee &card : VCardConverter().parseVCards(file.readAll())) {
    std::puts(QJsonDocument(read(card)).toJson(QJsonDocument::Compact).constData());
  }
  return 0;
}
