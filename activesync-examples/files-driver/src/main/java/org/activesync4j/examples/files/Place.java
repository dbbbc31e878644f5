package org.activesync4j.examples.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;

/** A folder, and where it lies. */
sealed interface Place {

    /** As devices see it. */
    Folder folder();

    /** Where its files are. */
    Path path();

    ItemFiles items();

    /** Tells whether it is still where it was. */
    boolean isThere();

    default FolderId id() {
        return folder().id();
    }

    /**
     * A mail folder.
     *
     * @param directory its name in Maildir++
     */
    record OfMail(Folder folder, Path path, String directory, MailFiles items) implements Place {

        @Override
        public boolean isThere() {
            return Maildir.isOne(path);
        }
    }

    /**
     * A collection.
     *
     * @param format what is in its files
     */
    record OfCards(Folder folder, Path path, CardFormat format, CardFiles items) implements Place {

        @Override
        public boolean isThere() {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
