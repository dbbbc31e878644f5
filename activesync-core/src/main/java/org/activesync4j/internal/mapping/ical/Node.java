package org.activesync4j.internal.mapping.ical;

/** What a component is made of. Nodes are told apart by identity: two lines may say the same. */
sealed interface Node permits ContentLine, Component {

    /** Returns the name in capitals; empty for a line that is none. */
    String name();

    /** Writes the node: as it was read, or, if it is new or changed, folded and with the line ends of the output. */
    void print(CalendarPrinter out);
}
