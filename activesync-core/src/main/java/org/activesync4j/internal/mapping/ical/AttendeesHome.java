package org.activesync4j.internal.mapping.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Attendee;
import org.activesync4j.item.Item;

/** Those who are invited, each once. The organiser, and those without a mail address, stay unseen. */
record AttendeesHome() implements Home<List<Item>> {

    private static final int MOST = 10_000;
    private static final Set<String> THINGS = Set.of("RESOURCE", "ROOM");
    private static final Set<String> NOT_NEEDED = Set.of("OPT-PARTICIPANT", "NON-PARTICIPANT");

    @Override
    public Optional<List<Item>> read(Component event, Surroundings around) {
        Set<String> seen = new HashSet<>();
        List<Item> all = People.invited(event)
                .filter(line -> seen.add(key(address(line))))
                .limit(MOST)
                .map(AttendeesHome::attendee)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Item attendee(ContentLine line) {
        return Attendee.of(address(line), People.name(line).orElse(""))
                .with(Attendee.STATUS, People.status(line))
                .with(Attendee.TYPE, type(line));
    }

    private static String address(ContentLine line) {
        return People.address(line).orElse("");
    }

    private static int type(ContentLine line) {
        if (THINGS.contains(said(line, "CUTYPE"))) {
            return Attendee.RESOURCE;
        }
        return NOT_NEEDED.contains(said(line, "ROLE")) ? Attendee.OPTIONAL : Attendee.REQUIRED;
    }

    private static String said(ContentLine line, String parameter) {
        return line.parameter(parameter).orElse("").toUpperCase(Locale.ROOT);
    }

    @Override
    public Component write(Component event, List<Item> value, Surroundings around) {
        Map<String, ContentLine> there = new HashMap<>();
        People.invited(event).forEach(line -> there.putIfAbsent(key(address(line)), line));
        Map<Node, Node> changed = new HashMap<>();
        List<Node> added = new ArrayList<>();
        for (Item attendee : value) {
            String address = attendee.get(Attendee.EMAIL).orElse("");
            ContentLine line = there.remove(key(address));
            if (line != null) {
                changed.put(line, changed(line, attendee));
            } else if (address.indexOf('@') > 0) {
                added.add(made(address, attendee));
            }
        }
        Set<Node> gone = new HashSet<>(People.invited(event)
                .filter(line -> there.containsKey(key(address(line))))
                .toList());
        return event.edited(gone::contains, node -> changed.getOrDefault(node, node), added);
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static ContentLine made(String address, Item attendee) {
        ContentLine line = People.line(People.ATTENDEE, address)
                .with("ROLE", "REQ-PARTICIPANT")
                .with("PARTSTAT", "NEEDS-ACTION")
                .with("RSVP", "TRUE");
        return changed(line, attendee);
    }

    private static ContentLine changed(ContentLine line, Item attendee) {
        ContentLine named = attendee.get(Attendee.NAME)
                .map(name -> named(line, name.strip()))
                .orElse(line);
        ContentLine typed = attendee.get(Attendee.TYPE)
                .filter(type -> type != type(named))
                .map(type -> typed(named, type))
                .orElse(named);
        return attendee.get(Attendee.STATUS)
                .filter(status -> status != People.status(typed))
                .map(status -> answered(typed, status))
                .orElse(typed);
    }

    private static ContentLine named(ContentLine line, String name) {
        if (name.equals(People.name(line).orElse(""))) {
            return line;
        }
        return name.isEmpty() ? line.without("CN") : line.with("CN", ValueKind.withPlainLineEnds(name));
    }

    private static ContentLine typed(ContentLine line, int type) {
        if (type == Attendee.RESOURCE) {
            return line.with("CUTYPE", "RESOURCE");
        }
        ContentLine person = THINGS.contains(said(line, "CUTYPE")) ? line.with("CUTYPE", "INDIVIDUAL") : line;
        return person.with("ROLE", type == Attendee.OPTIONAL ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT");
    }

    private static ContentLine answered(ContentLine line, int status) {
        return switch (status) {
            case Attendee.TENTATIVE -> line.with("PARTSTAT", "TENTATIVE");
            case Attendee.ACCEPTED -> line.with("PARTSTAT", "ACCEPTED");
            case Attendee.DECLINED -> line.with("PARTSTAT", "DECLINED");
            case Attendee.NOT_RESPONDED -> line.with("PARTSTAT", "NEEDS-ACTION");
            default -> line.without("PARTSTAT");
        };
    }

    @Override
    public Component remove(Component event, Surroundings around) {
        Set<Node> gone = new HashSet<>(People.invited(event).toList());
        return event.without(gone::contains);
    }
}
