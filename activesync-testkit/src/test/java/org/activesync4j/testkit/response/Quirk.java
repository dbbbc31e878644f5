package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.MeetingResponse;

/** What is right although the published schemas refuse it at 14.1 and later, and what they accept in its place. */
enum Quirk {
    /** Commands/Add may name the class of a short message in a mail folder; only Change and Delete may by the schema. */
    CLASS_IN_ADD(spot -> spot.is(AirSync.CLASS) && spot.isIn(AirSync.ADD, AirSync.COMMANDS)),

    /** Responses/Change returns the references of added attachments, [MS-ASAIRS] 2.2.2; the schema left it out. */
    DATA_OF_CHANGE(spot -> spot.is(AirSync.APPLICATION_DATA) && spot.isIn(AirSync.CHANGE, AirSync.RESPONSES)),

    /** The schema has not learned the values of 16.0. */
    BUSY_STATUS(
            spot -> spot.is(Calendar.BUSY_STATUS)
                    && List.of("4", "-1").contains(spot.element().text()),
            Element.of(Calendar.BUSY_STATUS, "2")),

    /** A command that failed as a whole says so, [MS-ASCMD] 2.2.2; the schema has no place for it. */
    FAILED_MEETING_RESPONSE(
            spot -> spot.is(MeetingResponse.STATUS) && spot.isIn(MeetingResponse.MEETING_RESPONSE),
            Element.of(MeetingResponse.RESULT, Element.of(MeetingResponse.STATUS, "1")));

    private final Predicate<Spot> where;
    private final List<Element> instead;

    Quirk(Predicate<Spot> where, Element... instead) {
        this.where = where;
        this.instead = List.of(instead);
    }

    /** Returns the answer with what the schema accepts instead of any quirk. */
    static Element without(Element answer) {
        return without(answer, EnumSet.allOf(Quirk.class));
    }

    /** Returns the answer with what the schema accepts instead of every quirk but this. */
    Element alone(Element answer) {
        return without(answer, EnumSet.complementOf(EnumSet.of(this)));
    }

    private static Element without(Element answer, Set<Quirk> quirks) {
        return edited(Spot.root(answer), quirks);
    }

    private static Element edited(Spot spot, Set<Quirk> quirks) {
        if (spot.element().children().isEmpty()) {
            return spot.element();
        }
        List<Node> nodes = new ArrayList<>();
        spot.children().forEach(child -> nodes.addAll(replaced(child, quirks)));
        return Element.of(spot.tag(), nodes);
    }

    private static List<Element> replaced(Spot spot, Set<Quirk> quirks) {
        return quirks.stream()
                .filter(quirk -> quirk.where.test(spot))
                .findFirst()
                .map(quirk -> quirk.instead)
                .orElseGet(() -> List.of(edited(spot, quirks)));
    }
}
