package org.activesync4j.internal.command.getitemestimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Detector;
import org.activesync4j.internal.collection.Filters;
import org.activesync4j.internal.collection.LastLooks;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Options;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.getitemestimate.EstimateAnswer.Counted;
import org.activesync4j.internal.command.getitemestimate.EstimateRequest.Asked;
import org.activesync4j.internal.sync.SyncKey;
import org.activesync4j.internal.sync.Verdict;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.GetItemEstimate;

/**
 * The GetItemEstimate command, [MS-ASCMD] 2.2.1.9: counts what a Sync with the same key and the same options would bring.
 *
 * <p>The filter is the one of this request, never the one that an earlier Sync has left behind: from 14.0 on a request
 * without Options counts everything, up to 512. No item is read and no key moves on; what has no date
 * but in the item itself counts as recent. What a Sync would hold back because it doubts a look is not counted either.
 */
public final class GetItemEstimateCommand implements Command<EstimateRequest, EstimateAnswer> {

    private final ItemClasses classes;
    private final LastLooks lastLooks;
    private final int mostCollections;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     * @param lastLooks the looks of this node
     * @param settings the limits
     */
    public GetItemEstimateCommand(ItemClasses classes, LastLooks lastLooks, Settings settings) {
        this.classes = classes;
        this.lastLooks = lastLooks;
        this.mostCollections = settings.collections();
    }

    @Override
    public String name() {
        return "GetItemEstimate";
    }

    @Override
    public Tag root() {
        return GetItemEstimate.GET_ITEM_ESTIMATE;
    }

    @Override
    public Tag status() {
        return GetItemEstimate.STATUS;
    }

    @Override
    public EstimateRequest decode(Call call) {
        return EstimateRequest.decode(call, mostCollections);
    }

    @Override
    public Outcome<EstimateAnswer> handle(EstimateRequest request, Exchange exchange) {
        Loaded loaded = new Loaded(
                exchange, classes, request.collections().stream().map(Asked::id).toList());
        List<Place> places = request.collections().stream()
                .flatMap(asked -> place(asked, loaded).stream())
                .toList();
        Map<FolderId, String> versions = loaded.versions(places);
        List<Counted> counted = new ArrayList<>();
        for (Asked asked : request.collections()) {
            counted.add(place(asked, loaded)
                    .map(place -> count(asked, place, loaded, versions, exchange))
                    .orElseGet(() -> Counted.refused(asked.id(), EstimateAnswer.INVALID_COLLECTION)));
        }
        return Outcome.done(new EstimateAnswer(counted));
    }

    private static Optional<Place> place(Asked asked, Loaded loaded) {
        return asked.id().isEmpty() ? asked.itemClass().flatMap(loaded::byClass) : loaded.place(asked.id());
    }

    private Counted count(Asked asked, Place place, Loaded loaded, Map<FolderId, String> versions, Exchange exchange) {
        Options options = Options.read(asked.options(), exchange.version())
                .byConversation(asked.conversationMode().orElse(false));
        String id = place.number().toString();
        Optional<Integer> wrong = wrong(asked, place, options);
        if (wrong.isPresent()) {
            return Counted.refused(id, wrong.get());
        }
        StoredCollection stored = loaded.collection(place.number());
        Verdict verdict = Verdict.judge(stored.head(), SyncKey.parse(asked.key()));
        if (stored.head().isEmpty() || verdict instanceof Verdict.First) {
            return Counted.refused(
                    id, verdict instanceof Verdict.First ? EstimateAnswer.NOT_PRIMED : EstimateAnswer.INVALID_KEY);
        }
        if (verdict instanceof Verdict.Unknown) {
            return Counted.refused(id, EstimateAnswer.INVALID_KEY);
        }
        int estimate = new Detector(exchange, lastLooks)
                .estimate(verdict, place, stored, versions.getOrDefault(place.folder(), ""), options);
        Optional<String> itemClass = exchange.version().before(Version.V14_0)
                ? Optional.of(place.schema().name())
                : Optional.empty();
        return new Counted(
                itemClass,
                id,
                EstimateAnswer.SUCCESS,
                OptionalInt.of(Math.min(estimate, asked.most(exchange.version()))));
    }

    private static Optional<Integer> wrong(Asked asked, Place place, Options options) {
        if (asked.conversationMode().isPresent() && !place.kind().isMail()) {
            throw new StatusException(Status.INVALID_XML, "ConversationMode in a folder without mail");
        }
        if (!Filters.suit(place, options)) {
            throw new StatusException(Status.SERVER_ERROR, "the filter does not suit the class");
        }
        boolean combined = options.blocks().stream()
                .flatMap(block -> block.itemClass().stream())
                .anyMatch(name -> !name.equals(place.schema().name())
                        && place.texts()
                                .filter(texts -> texts.name().equals(name))
                                .isEmpty());
        if (combined) {
            return Optional.of(EstimateAnswer.INVALID_KEY);
        }
        boolean limited = asked.options().stream().anyMatch(each -> each.has(AirSync.MAX_ITEMS));
        return limited && place.kind() != FolderKind.RECIPIENT_CACHE
                ? Optional.of(EstimateAnswer.INVALID_COLLECTION)
                : Optional.empty();
    }

    @Override
    public Reply encode(EstimateAnswer answer, Version version) {
        return Reply.document(writer -> {
            writer.start(GetItemEstimate.GET_ITEM_ESTIMATE);
            answer.collections().forEach(counted -> print(counted, writer));
            writer.end();
        });
    }

    private static void print(Counted counted, WbxmlWriter writer) {
        writer.start(GetItemEstimate.RESPONSE);
        writer.integer(GetItemEstimate.STATUS, counted.status());
        if (counted.estimate().isPresent()) {
            writer.start(GetItemEstimate.COLLECTION);
            counted.itemClass().ifPresent(name -> writer.text(GetItemEstimate.CLASS, name));
            writer.text(GetItemEstimate.COLLECTION_ID, counted.id());
            writer.integer(GetItemEstimate.ESTIMATE, counted.estimate().getAsInt());
            writer.end();
        }
        writer.end();
    }
}
