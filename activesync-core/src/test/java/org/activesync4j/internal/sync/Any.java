package org.activesync4j.internal.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Token;

/** Draws values of every kind that is stored. */
final class Any {

    private final Random random;

    Any(long seed) {
        random = new Random(seed);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> some(int most, Supplier<T> one) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(one.get());
        }
        return some;
    }

    <T> Optional<T> perhaps(Supplier<T> one) {
        return flag() ? Optional.of(one.get()) : Optional.empty();
    }

    String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.appendCodePoint(one(List.of((int) 'a', (int) 'Z', (int) '0', (int) ' ', 0xe4, 0x4e2d, 0x1f600)));
        }
        return text.toString();
    }

    Bytes bytes() {
        byte[] bytes = new byte[random.nextInt(30)];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Digest digest() {
        return new Digest(random.nextLong(), random.nextLong());
    }

    Instant instant() {
        return Instant.ofEpochSecond(random.nextInt());
    }

    Instant recently() {
        return Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));
    }

    Until until() {
        return one(List.of(Until.OPEN, Until.UNKNOWN, Until.of(instant()), Until.of(Instant.MIN)));
    }

    ItemId item() {
        return new ItemId((flag() ? "Item-" : "some item / ") + random.nextInt(100_000) + text(10));
    }

    LocalId local() {
        return LocalId.of(item());
    }

    Fingerprint print() {
        boolean marked = flag();
        return new Fingerprint(random.nextLong(), flag(), marked ? random.nextInt() : 0, marked ? random.nextInt() : 0);
    }

    Held held() {
        return Held.shown(item(), print(), until())
                .as(one(List.of(Kind.values())))
                .as(one(List.of(Standing.values())));
    }

    Delta delta() {
        Map<LocalId, Delta.Change> changes = new TreeMap<>();
        some(20, this::held)
                .forEach(held -> changes.put(held.local(), new Delta.Put(held, one(List.of(Author.values())))));
        some(5, this::local).forEach(local -> changes.put(local, new Delta.Drop()));
        return new Delta(changes);
    }

    Point point() {
        return new Point(
                random.nextInt(1_000_000),
                new Token(text(40)),
                text(20),
                random.nextInt(9),
                new Tally(digest(), random.nextInt(100_000), random.nextInt(100), until()),
                flag(),
                perhaps(() -> new Doubt(recently(), digest())),
                perhaps(() -> new Resume(until(), local())));
    }

    Round round() {
        return new Round(point(), delta());
    }

    Answer answer() {
        Map<String, String> attachments = new TreeMap<>();
        some(3, () -> text(8)).forEach(id -> attachments.put(id, text(20)));
        return new Answer(random.nextInt(200), text(20), perhaps(this::held), new TreeMap<>(attachments), bytes());
    }

    Line line() {
        Asked asked = new Asked(one(List.of(Asked.Kind.values())), text(40), digest());
        Set<Long> toldIn = new TreeSet<>(some(2, () -> (long) random.nextInt(1000)));
        return new Line(
                asked,
                Base32.encode(Digest.sha256(text(20).getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 26),
                recently(),
                recently(),
                one(List.of(Line.Age.values())),
                toldIn,
                perhaps(this::answer));
    }

    Ledger ledger() {
        return new Ledger(some(6, this::line));
    }

    Head head() {
        return new Head(
                uuid(),
                random.nextInt(1_000_000),
                random.nextInt(21),
                one(List.of("Email", "Notes")),
                point(),
                some(2, this::round),
                ledger(),
                flag() ? Repeats.NONE : new Repeats(1 + random.nextInt(9), random.nextInt(513)),
                bytes(),
                bytes());
    }

    FolderNumber folderNumber() {
        return new FolderNumber(1 + random.nextInt(50));
    }

    ListedFolder listed() {
        return new ListedFolder(
                folderNumber(), perhaps(this::folderNumber), text(20), one(List.of(FolderKind.values())));
    }

    Listing listing() {
        Map<FolderNumber, ListedFolder> folders = new TreeMap<>();
        some(20, this::listed).forEach(folder -> folders.put(folder.number(), folder));
        return new Listing(folders);
    }

    Hierarchy hierarchy() {
        TreeMap<FolderNumber, FolderId> numbers = new TreeMap<>();
        some(30, this::folderNumber).forEach(number -> numbers.put(number, new FolderId(text(30))));
        return new Hierarchy(
                uuid(),
                random.nextInt(1000),
                numbers,
                random.nextInt(1000),
                random.nextInt(1000),
                listing(),
                some(2, () -> new Hierarchy.FolderRound(random.nextInt(1000), listing())),
                ledger());
    }

    CachedRequests requests() {
        return new CachedRequests(
                perhaps(() -> new CachedRequests.CachedSync(
                        some(9, this::collection), windowSize(), Duration.ofSeconds(random.nextInt(4000)))),
                perhaps(() -> new CachedRequests.CachedPing(
                        Duration.ofSeconds(random.nextInt(4000)),
                        some(9, () -> new CachedRequests.PingFolder(folderNumber(), text(8))))));
    }

    private CachedRequests.CachedCollection collection() {
        return new CachedRequests.CachedCollection(folderNumber(), windowSize(), flag(), flag(), flag());
    }

    private OptionalInt windowSize() {
        return flag() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(512));
    }

    /** Folders some of which are beneath each other, or beneath what is not there, or beneath themselves. */
    List<Folder> folders() {
        List<Folder> folders = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            FolderId parent = flag() ? FolderId.ROOT : new FolderId("f" + random.nextInt(12));
            folders.add(new Folder(
                    new FolderId("f" + i),
                    parent,
                    "Folder " + random.nextInt(20),
                    FolderKind.USER_MAIL,
                    Right.ALL,
                    Optional.empty()));
        }
        return folders;
    }
}
