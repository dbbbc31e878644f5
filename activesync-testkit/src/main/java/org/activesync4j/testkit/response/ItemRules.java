package org.activesync4j.testkit.response;

import java.util.List;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Notes;
import org.activesync4j.wbxml.page.Tasks;

/** What tasks and notes promise, [MS-ASTASK] 2.2.2 and [MS-ASNOTE] 2.2.2. */
final class ItemRules {

    private static final String NOTE = "IPM.StickyNote";

    static final List<Rule> ALL = List.of(
            Rule.at(
                            AirSync.APPLICATION_DATA,
                            "must carry DateCompleted when Complete is 1",
                            task -> task.has(Tasks.DATE_COMPLETED))
                    .when(task -> task.says(Tasks.COMPLETE, "1")),
            Rule.at(AirSync.APPLICATION_DATA, "must carry LastModifiedDate", note -> note.has(Notes.LAST_MODIFIED_DATE))
                    .when(ItemRules::isNote),
            Rule.at(AirSync.APPLICATION_DATA, "must be of the class " + NOTE, ItemRules::isOfNoteClass)
                    .when(note -> note.has(Notes.MESSAGE_CLASS)));

    private ItemRules() {}

    private static boolean isNote(Spot data) {
        return data.holdsOf(Notes.PAGE);
    }

    private static boolean isOfNoteClass(Spot note) {
        return note.text(Notes.MESSAGE_CLASS)
                .filter(name -> name.equals(NOTE) || name.startsWith(NOTE + "."))
                .isPresent();
    }
}
