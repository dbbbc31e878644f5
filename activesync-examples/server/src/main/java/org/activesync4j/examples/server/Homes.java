package org.activesync4j.examples.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.activesync4j.examples.files.UserFiles;
import org.activesync4j.mapping.CalendarOwner;

/**
 * Where people's files lie.
 *
 * @param data a directory with one for each person
 */
record Homes(Path data) {

    UserFiles of(Person person) {
        return UserFiles.in(
                path(person), new CalendarOwner(List.of(person.address().value()), ZoneId.systemDefault()));
    }

    Path path(Person person) {
        return data.resolve(person.name());
    }

    /** Makes the default folders of somebody who is new; those of others stay as they are. */
    void prepare(Person person) throws IOException {
        if (!Files.exists(path(person))) {
            of(person).create();
        }
    }
}
