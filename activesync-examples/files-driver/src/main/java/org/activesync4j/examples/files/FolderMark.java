package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What this driver remembers of a folder in a file in it, whatever the folder is called: the id that devices have it by, and
 * in a vdir the folder beneath which it is shown.
 *
 * <pre>
 * qkz3…  26 characters of a-z2-7
 * pa5t…  that of the parent, if there is one
 * </pre>
 *
 * @param id never that of another folder
 * @param parent the id of the folder above; empty without
 */
record FolderMark(String id, String parent) {

    static final String FILE = "activesync-folder";

    private static final Pattern ID = Pattern.compile("[a-z2-7]{26}");

    static Optional<FolderMark> read(Path folder) throws IOException {
        Optional<String> text = file(folder).read();
        List<String> lines =
                text.map(said -> said.lines().map(String::strip).toList()).orElse(List.of());
        if (lines.isEmpty() || !ID.matcher(lines.get(0)).matches()) {
            return Optional.empty();
        }
        boolean beneath = lines.size() > 1 && ID.matcher(lines.get(1)).matches();
        return Optional.of(new FolderMark(lines.get(0), beneath ? lines.get(1) : ""));
    }

    void write(Path folder) throws IOException {
        file(folder).write(id + "\n" + (parent.isEmpty() ? "" : parent + "\n"));
    }

    private static SmallFile file(Path folder) {
        return new SmallFile(folder.resolve(FILE));
    }
}
