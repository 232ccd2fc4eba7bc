<?php
// Prints the cards of a vCard file as sabre/vobject reads them, a JSON object a line.

require_once 'Sabre/VObject/autoload.php';

use Sabre\VObject\Component\VCard;
use Sabre\VObject\Property;

function properties(VCard $card, string ...$names): array {
  return array_values(array_filter(
    $card->children,
    fn($child) => $child instanceof Property && in_array($child->name, $names)));
}

function values(VCard $card, string ...$names): array {
  return array_map(fn($property) => $property->getValue(), properties($card, ...$names));
}

function parts(VCard $card, string $name): array {
  return array_map(fn($property) => $property->getParts(), properties($card, $name));
}

function types(Property $property): array {
  $types = [];
  foreach ($property['TYPE'] ?? [] as $parameter) {
    array_push($types, ...explode(',', (string)$parameter));
  }
  return $types;
}

function label(VCard $card, Property $property): ?string {
  foreach (properties($card, 'X-ABLABEL') as $label) {
    if ($property->group && $label->group === $property->group) return $label->getValue();
  }
  return null;
}

function labelled(VCard $card, string $name, callable $value): array {
  return array_map(
    fn($property) => [
      'value' => $value($property),
      'types' => types($property),
      'label' => label($card, $property),
    ],
    properties($card, $name));
}

function photo(Property $property): string {
  $data = preg_replace('/^data:[^,]*,/', '', $property->getValue());
  return hash('sha256', base64_decode($data));
}

function read(VCard $card): array {
  $value = fn($property) => $property->getValue();
  return [
    'uid' => values($card, 'UID'),
    'name' => values($card, 'FN'),
    'parts' => parts($card, 'N'),
    'nickname' => values($card, 'NICKNAME'),
    'pronouns' => values($card, 'PRONOUNS', 'X-PRONOUNS'),
    'emails' => labelled($card, 'EMAIL', $value),
    'phones' => labelled($card, 'TEL', $value),
    'addresses' => labelled($card, 'ADR', fn($property) => array_slice($property->getParts(), 2)),
    'organizations' => parts($card, 'ORG'),
    'titles' => values($card, 'TITLE'),
    'role' => values($card, 'ROLE'),
    'pages' => labelled($card, 'URL', $value),
    'profiles' => values($card, 'SOCIALPROFILE', 'X-SOCIALPROFILE'),
    'birthday' => values($card, 'BDAY'),
    'time_zone' => values($card, 'TZ'),
    'tags' => array_merge(...parts($card, 'CATEGORIES')),
    'note' => values($card, 'NOTE'),
    'photo' => array_map('photo', properties($card, 'PHOTO')),
  ];
}

$cards = new Sabre\VObject\Splitter\VCard(fopen($argv[1], 'r'));
while ($card = $cards->getNext()) {
  echo json_encode(read($card), JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
}
