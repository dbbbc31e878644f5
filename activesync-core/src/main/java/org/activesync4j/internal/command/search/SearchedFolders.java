package org.activesync4j.internal.command.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.internal.collection.Hierarchies;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.search.SearchRequest.Wanted;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Listing;
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

    private static final String SMS = "SMS";

    /** What some devices send for "everywhere". */
    private static final String ROOT = "0";

    private final Loaded loaded;

    SearchedFolders(Loaded loaded) {
        this.loaded = loaded;
    }

    /** Finds the folders; empty if one is named that the device cannot know. */
    Optional<List<Place>> of(Wanted wanted, boolean deep) {
        Listing listing = Hierarchies.shown(loaded.hierarchy().orElseThrow());
        List<String> named = wanted.collectionIds().stream()
                .map(String::strip)
                .filter(id -> !id.equals(ROOT))
                .toList();
        List<FolderNumber> numbers = new ArrayList<>();
        if (named.isEmpty()) {
            numbers.addAll(listing.folders().keySet());
        }
        for (String id : named) {
            Optional<FolderNumber> number =
                    FolderNumber.parse(id).filter(known -> listing.get(known).isPresent());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.addAll(deep ? beneath(number.get(), listing) : List.of(number.get()));
        }
        return Optional.of(numbers.stream()
                .distinct()
                .flatMap(number -> loaded.place(number.toString()).stream())
                .filter(place -> place.kind() != FolderKind.RECIPIENT_CACHE && mayHold(place, wanted.classes()))
                .toList());
    }

    private static boolean mayHold(Place place, Set<String> classes) {
        return classes.isEmpty()
                || classes.contains(place.schema().name())
                || classes.contains(SMS) && place.kind().isMail();
    }

    /** The folder and all beneath it; a listing has no circles. */
    private static List<FolderNumber> beneath(FolderNumber top, Listing listing) {
        List<FolderNumber> all = new ArrayList<>(List.of(top));
        for (int next = 0; next < all.size(); next++) {
            FolderNumber above = all.get(next);
            listing.folders().values().stream()
                    .filter(folder -> folder.parent().filter(above::equals).isPresent())
                    .map(folder -> folder.number())
                    .filter(number -> !all.contains(number))
                    .forEach(all::add);
        }
        return all;
    }
}
