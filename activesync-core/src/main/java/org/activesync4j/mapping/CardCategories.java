package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.Categories;
import java.util.List;
import java.util.Optional;

/** The categories of a card, which may stand in several properties. */
final class CardCategories implements CardHome<List<String>> {

    @Override
    public Optional<List<String>> read(VCard card) {
        List<String> names = card.getCategoriesList().stream()
                .flatMap(categories -> categories.getValues().stream())
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** Categories stay where they are, unless their order has changed. */
    @Override
    public void write(VCard card, List<String> value) {
        Categories first = card.getCategoriesList().isEmpty()
                ? CardValue.added(card, new Categories())
                : card.getCategoriesList().get(0);
        card.getCategoriesList().forEach(categories -> categories.getValues().removeIf(name -> !value.contains(name)));
        List<String> left = read(card).orElse(List.of());
        value.stream().filter(name -> !left.contains(name)).forEach(first.getValues()::add);
        if (!read(card).equals(Optional.of(value))) {
            card.getCategoriesList()
                    .forEach(categories -> categories.getValues().clear());
            first.getValues().addAll(value);
        }
        card.getCategoriesList().removeIf(categories -> categories.getValues().isEmpty());
    }

    @Override
    public void remove(VCard card) {
        card.getCategoriesList().clear();
    }
}
