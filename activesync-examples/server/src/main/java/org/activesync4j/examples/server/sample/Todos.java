package org.activesync4j.examples.server.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tasks and notes. */
final class Todos {

    private static final List<String> TASKS = List.of(
            "Order flour",
            "Renew the passport",
            "Tune the cello",
            "Book the ferry",
            "Water the ferns",
            "Send the invoice",
            "Repair the kettle",
            "Learn the second verse",
            "Clean the chain",
            "Return the atlas",
            "Buy stamps",
            "Call Zoë");
    private static final List<String> NOTES = List.of(
            "Recipe for scones\nFlour, butter, milk.\nTwelve minutes.",
            "Ideas for the fair\n- a stall with maps\n- tea for everybody",
            "Wi-Fi at the harbour\nThe password is on the board.",
            "Книги\nМастер и Маргарита",
            "Measurements\nShelf: 82 cm\nDoor: 1,98 m",
            "Books to read\nPersuasion\nThe Third Policeman");

    private Todos() {}

    /** Makes tasks. The keys are names of files. */
    static Map<String, String> tasks(LocalDate today) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < TASKS.size(); i++) {
            String due = DateTimeFormatter.BASIC_ISO_DATE.format(today.plusDays(i * 3L - 6));
            String more = i % 4 == 0
                    ? "STATUS:COMPLETED\r\nCOMPLETED:20260110T090000Z\r\nPERCENT-COMPLETE:100\r\n"
                    : "STATUS:NEEDS-ACTION\r\nPRIORITY:" + (1 + i % 9) + "\r\n";
            String repeated = i == 4 ? "RRULE:FREQ=WEEKLY;BYDAY=SA\r\n" : "";
            files.put(
                    "task-" + i + ".ics",
                    component(
                            "VTODO",
                            "task-" + i,
                            TASKS.get(i),
                            "DTSTART;VALUE=DATE:" + due + "\r\nDUE;VALUE=DATE:" + due + "\r\n" + more + repeated));
        }
        return files;
    }

    /** Makes notes. The keys are names of files. */
    static Map<String, String> notes() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < NOTES.size(); i++) {
            String[] parts = NOTES.get(i).split("\n", 2);
            String text = parts[1].replace(",", "\\,").replace("\n", "\\n");
            files.put(
                    "note-" + i + ".ics",
                    component(
                            "VJOURNAL",
                            "note-" + i,
                            parts[0],
                            Folding.folded("DESCRIPTION:" + text) + "CATEGORIES:Sample\r\n"));
        }
        return files;
    }

    private static String component(String name, String uid, String summary, String more) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ActiveSync4j//Sample//EN\r\nBEGIN:" + name + "\r\nUID:"
                + uid
                + "\r\nDTSTAMP:20260101T000000Z\r\n" + Folding.folded("SUMMARY:" + summary) + more
                + "END:" + name + "\r\nEND:VCALENDAR\r\n";
    }
}
