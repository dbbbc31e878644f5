package org.activesync4j.internal.command.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.internal.collection.Hierarchies;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.search.SearchRequest.Wanted;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Listing;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.Tasks;

/** Tells in which folders a search looks: only in those that the device has been shown. */
final class SearchedFolders {

    /** The published schema of Search does not let results have these. */
    static final Set<Tag> NOT_IN_RESULTS = Set.of(
            Calendar.CATEGORIES,
            Calendar.ONLINE_MEETING_CONF_LINK,
            Calendar.ONLINE_MEETING_EXTERNAL_LINK,
            Email2.ACCOUNT_ID,
            Tasks.ORDINAL_DATE,
            Tasks.SUB_ORDINAL_DATE);

    /** What some devices send for "everywhere". */
    private static final String ROOT = "0";

    private final Loaded loaded;

    SearchedFolders(Loaded loaded) {
        this.loaded = loaded;
    }

    /** Finds the folders; empty if one is named that the device cannot know. */
    Optional<List<Place>> of(Wanted wanted, boolean deep) {
        Listing listing = Hierarchies.shown(loaded.hierarchy().orElseThrow());
        return numbers(wanted.collectionIds(), deep, listing)
                .map(numbers -> numbers.stream()
                        .flatMap(number -> loaded.place(number.toString()).stream())
                        .filter(place -> place.kind() != FolderKind.RECIPIENT_CACHE && mayHold(place, wanted.classes()))
                        .toList());
    }

    private static Optional<Set<FolderNumber>> numbers(List<String> ids, boolean deep, Listing listing) {
        Set<String> named =
                ids.stream().map(String::strip).filter(id -> !id.equals(ROOT)).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return Optional.of(listing.folders().keySet());
        }
        Set<FolderNumber> numbers = new LinkedHashSet<>();
        for (String id : named) {
            Optional<FolderNumber> number =
                    FolderNumber.parse(id).filter(known -> listing.get(known).isPresent());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(deep ? withThoseBeneath(numbers, listing) : numbers);
    }

    private static boolean mayHold(Place place, Set<String> classes) {
        return classes.isEmpty()
                || classes.contains(place.schema().name())
                || place.texts().map(ItemSchema::name).filter(classes::contains).isPresent();
    }

    private static Set<FolderNumber> withThoseBeneath(Set<FolderNumber> tops, Listing listing) {
        Map<FolderNumber, List<FolderNumber>> children = new HashMap<>();
        listing.folders()
                .values()
                .forEach(folder -> folder.parent()
                        .ifPresent(parent -> children.computeIfAbsent(parent, none -> new ArrayList<>())
                                .add(folder.number())));
        Set<FolderNumber> all = new LinkedHashSet<>(tops);
        Deque<FolderNumber> next = new ArrayDeque<>(tops);
        while (!next.isEmpty()) {
            for (FolderNumber child : children.getOrDefault(next.remove(), List.of())) {
                if (all.add(child)) {
                    next.add(child);
                }
            }
        }
        return all;
    }
}
