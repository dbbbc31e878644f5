package org.activesync4j.internal.sync;

import org.activesync4j.spi.ItemId;

/**
 * The stored form of one entry.
 *
 * <pre>
 * flags      1 byte   bits 0-2 standing, 3 read, 4 flag and categories follow, 5 driver's id follows, 6 a text message,
 *                     7 free
 * local      text
 * item       text     if it is not the same as local
 * content    8 bytes
 * flag       4 bytes  \ if either is not 0
 * categories 4 bytes  /
 * until      varint   0 unknown, 1 open, else 2 + zigzag of the second of the epoch
 * </pre>
 */
final class HeldFormat {

    private static final int STANDING = 0x07;
    private static final int READ = 0x08;
    private static final int MARKED = 0x10;
    private static final int RENAMED = 0x20;
    private static final int TEXT_MESSAGE = 0x40;
    private static final int KNOWN = STANDING | READ | MARKED | RENAMED | TEXT_MESSAGE;

    private HeldFormat() {}

    static void write(RecordWriter out, Held held) {
        Fingerprint print = held.print();
        boolean renamed = !held.item().value().equals(held.local().value());
        out.put(flags(held, renamed)).text(held.local().value());
        if (renamed) {
            out.text(held.item().value());
        }
        out.int8(print.content());
        if (print.hasFlagOrCategories()) {
            out.int4(print.flag()).int4(print.categories());
        }
        out.until(held.until());
    }

    private static int flags(Held held, boolean renamed) {
        return held.standing().number()
                | (held.print().read() ? READ : 0)
                | (held.print().hasFlagOrCategories() ? MARKED : 0)
                | (renamed ? RENAMED : 0)
                | (held.kind() == Kind.TEXT_MESSAGE ? TEXT_MESSAGE : 0);
    }

    static Held read(RecordReader in) {
        int flags = in.octet();
        if ((flags & ~KNOWN) != 0) {
            throw new NewerFormat("entry with flags " + flags);
        }
        LocalId local = readLocal(in);
        ItemId item = new ItemId((flags & RENAMED) == 0 ? local.value() : in.text());
        Fingerprint print = print(in, flags);
        Kind kind = (flags & TEXT_MESSAGE) == 0 ? Kind.OWN : Kind.TEXT_MESSAGE;
        return new Held(local, item, print, in.until(), kind, Standing.numbered(flags & STANDING));
    }

    static LocalId readLocal(RecordReader in) {
        return LocalId.parse(in.text()).orElseThrow(() -> new CorruptRecord("not a local id"));
    }

    private static Fingerprint print(RecordReader in, int flags) {
        long content = in.int8();
        boolean marked = (flags & MARKED) != 0;
        int flag = marked ? in.int4() : 0;
        int categories = marked ? in.int4() : 0;
        return new Fingerprint(content, (flags & READ) != 0, flag, categories);
    }
}
