package org.activesync4j.testkit.response;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.activesync4j.wbxml.page.FolderHierarchy;

/** What the answers to the commands for folders promise, [MS-ASCMD] 2.2.1.3 to 2.2.1.8. */
final class HierarchyRules {

    private static final Pattern SHORT_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    static final List<Rule> ALL = List.of(
            Rule.onlyWith(FolderHierarchy.FOLDER_SYNC, FolderHierarchy.STATUS, "1", FolderHierarchy.SYNC_KEY),
            Rule.onlyWith(FolderHierarchy.FOLDER_SYNC, FolderHierarchy.STATUS, "1", FolderHierarchy.CHANGES),
            Rule.onlyWith(FolderHierarchy.FOLDER_CREATE, FolderHierarchy.STATUS, "1", FolderHierarchy.SYNC_KEY),
            Rule.onlyWith(FolderHierarchy.FOLDER_CREATE, FolderHierarchy.STATUS, "1", FolderHierarchy.SERVER_ID),
            Rule.onlyWith(FolderHierarchy.FOLDER_DELETE, FolderHierarchy.STATUS, "1", FolderHierarchy.SYNC_KEY),
            Rule.onlyWith(FolderHierarchy.FOLDER_UPDATE, FolderHierarchy.STATUS, "1", FolderHierarchy.SYNC_KEY),
            Rule.at(FolderHierarchy.SERVER_ID, "must be a short decimal number", HierarchyRules::isShortNumber)
                    .when(id -> !isOfRecipientCache(id)),
            Rule.at(FolderHierarchy.CHANGES, "must count its changes", HierarchyRules::countsChanges),
            Rule.at(FolderHierarchy.CHANGES, "must name a folder once", HierarchyRules::namesFoldersOnce));

    private HierarchyRules() {}

    /** Some clients keep folder ids as integers. */
    private static boolean isShortNumber(Spot id) {
        return SHORT_NUMBER.matcher(new Leaf(id.element()).text()).matches();
    }

    private static boolean isOfRecipientCache(Spot id) {
        return id.parent()
                .filter(folder -> folder.says(FolderHierarchy.TYPE, "19"))
                .isPresent();
    }

    private static boolean countsChanges(Spot changes) {
        long number = changes.children().stream()
                .filter(Predicate.not(child -> child.is(FolderHierarchy.COUNT)))
                .count();
        return changes.text(FolderHierarchy.COUNT).equals(Optional.of(Long.toString(number)));
    }

    private static boolean namesFoldersOnce(Spot changes) {
        return changes.children().stream()
                .flatMap(change -> change.text(FolderHierarchy.SERVER_ID).stream())
                .allMatch(new HashSet<>()::add);
    }
}
