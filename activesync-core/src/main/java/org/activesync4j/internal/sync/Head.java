package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is remembered of one collection beside the pages: the head of slot {@code c:<folder number>}.
 *
 * @param epoch drawn when the collection began; also the secret key of {@link Paging}
 * @param counter the number of the youngest key
 * @param pageBits how many pages there are, as the power of 2
 * @param itemClass the wire name of the folder's class
 * @param base what is true as of the key that the device presented last; the pages are of then
 * @param rounds the last two answers since, the youngest last
 * @param ledger what must not be done twice
 * @param repeats how often the same key came
 * @param options the device's sticky options, in a form that the command knows
 * @param supported what the device said it supports, in a form that the command knows
 */
public record Head(
        UUID epoch,
        long counter,
        int pageBits,
        String itemClass,
        Point base,
        List<Round> rounds,
        Ledger ledger,
        Repeats repeats,
        Bytes options,
        Bytes supported)
        implements Memory {

    /** Copies the rounds. */
    public Head {
        rounds = List.copyOf(rounds);
    }

    /**
     * Begins a collection: the device holds nothing.
     *
     * @param epoch drawn at random
     * @param itemClass the wire name of the folder's class
     * @return a head from which the first key can be issued
     */
    public static Head begin(UUID epoch, String itemClass) {
        return new Head(
                epoch,
                0,
                0,
                itemClass,
                Point.BEGINNING,
                List.of(),
                Ledger.EMPTY,
                Repeats.NONE,
                Bytes.EMPTY,
                Bytes.EMPTY);
    }

    /**
     * Begins a collection again: the device has thrown away what it held.
     *
     * @param anew drawn at random
     * @return a head from which the first key can be issued; what must not be done twice stays known
     */
    public Head beginAgain(UUID anew) {
        return begin(anew, itemClass).with(ledger.carriedOver());
    }

    /**
     * Reads a stored head.
     *
     * @param bytes from the store
     * @return the head
     * @throws CorruptRecord when the bytes are not what was saved
     * @throws NewerFormat when a newer version saved them
     */
    public static Head decode(byte[] bytes) {
        return HeadFormat.read(bytes);
    }

    /**
     * Writes the form that is stored.
     *
     * @return the bytes
     */
    public byte[] encode() {
        return HeadFormat.write(this);
    }

    @Override
    public long presented() {
        return base.number();
    }

    @Override
    public List<Long> issued() {
        return rounds.stream().map(Round::number).toList();
    }

    Round round(long number) {
        return rounds.stream()
                .filter(round -> round.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** What the device made of an item by commands whose answers it may never have got. */
    Stream<Held> madeByDevice(LocalId local) {
        return rounds.stream()
                .map(round -> round.delta().changes().get(local))
                .filter(change -> change instanceof Delta.Put put && put.author() == Author.DEVICE)
                .map(change -> ((Delta.Put) change).held());
    }

    /** The device presented a round: it becomes the base, and the others die. */
    Head moveTo(Round round) {
        return new Head(
                epoch,
                counter,
                pageBits,
                itemClass,
                round.point(),
                List.of(),
                ledger.presented(round.number()),
                Repeats.NONE,
                options,
                supported);
    }

    Head withRounds(List<Round> others) {
        return new Head(epoch, counter, pageBits, itemClass, base, others, ledger, repeats, options, supported);
    }

    /** One more round is issued; the two youngest are kept. */
    Head issue(Looked looked, Tally tally, Delta delta, Set<String> answered) {
        long number = counter + 1;
        Round round = new Round(base.after(looked).numbered(number, tally), delta);
        List<Round> kept = Stream.concat(rounds.stream().skip(Math.max(0, rounds.size() - 1)), Stream.of(round))
                .toList();
        Ledger told = ledger.toldIn(kept.stream().map(Round::number).toList(), answered);
        return new Head(epoch, number, pageBits, itemClass, base, kept, told, repeats, options, supported);
    }

    /**
     * Notes what a look showed that did not give the device anything to be told.
     *
     * @param looked how far the device knows the folder, or a doubt
     * @return a head that may be saved without a new key
     */
    public Head looked(Looked looked) {
        return with(base.after(looked));
    }

    /**
     * Notes that a repeated key is answered once more, unless the last answer has been acknowledged.
     *
     * @param window the window in force
     * @return the head with one more repeat
     */
    public Head repeated(int window) {
        Repeats now = rounds.isEmpty() ? repeats : repeats.again(window);
        return new Head(epoch, counter, pageBits, itemClass, base, rounds, ledger, now, options, supported);
    }

    Head tidied(Instant now) {
        return with(ledger.tidied(now));
    }

    Head with(Point other) {
        return new Head(epoch, counter, pageBits, itemClass, other, rounds, ledger, repeats, options, supported);
    }

    Head withPageBits(int other) {
        return new Head(epoch, counter, other, itemClass, base, rounds, ledger, repeats, options, supported);
    }

    /**
     * Replaces the ledger.
     *
     * @param other the new one
     * @return a copy
     */
    public Head with(Ledger other) {
        return new Head(epoch, counter, pageBits, itemClass, base, rounds, other, repeats, options, supported);
    }

    /**
     * Replaces the sticky options.
     *
     * @param other the new ones
     * @return a copy
     */
    public Head withOptions(Bytes other) {
        return new Head(epoch, counter, pageBits, itemClass, base, rounds, ledger, repeats, other, supported);
    }

    /**
     * Replaces what the device supports.
     *
     * @param other the new form
     * @return a copy
     */
    public Head withSupported(Bytes other) {
        return new Head(epoch, counter, pageBits, itemClass, base, rounds, ledger, repeats, options, other);
    }
}
