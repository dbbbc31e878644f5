package org.activesync4j.internal.command.getitemestimate;

import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.GetItemEstimate;

/**
 * A GetItemEstimate request, its structure checked.
 *
 * @param collections what is asked for
 */
record EstimateRequest(List<Asked> collections) {

    private static final int HIGHEST_FILTER = 8;

    EstimateRequest {
        collections = List.copyOf(collections);
    }

    /**
     * One collection.
     *
     * @param id the CollectionId; empty if only the class is named, at 2.5
     * @param itemClass the class, up to 12.1
     * @param key the key as sent
     * @param options the options of each class; their FilterType counts
     * @param conversationMode whether whole conversations are counted, if the request says so
     */
    record Asked(
            String id,
            Optional<String> itemClass,
            String key,
            List<Element> options,
            Optional<Boolean> conversationMode) {
        /** [MS-ASCMD], Options (GetItemEstimate): what is counted at most when nothing is said about what to count. */
        private static final int MOST_WITHOUT_OPTIONS = 512;

        Asked {
            options = List.copyOf(options);
        }

        /** Up to 12.1 there are no Options to be missed. */
        int most(Version version) {
            return options.isEmpty() && version.atLeast(Version.V14_0) ? MOST_WITHOUT_OPTIONS : Integer.MAX_VALUE;
        }
    }

    static EstimateRequest decode(Call call, int most) {
        Element root = call.required();
        if (!root.is(GetItemEstimate.GET_ITEM_ESTIMATE)) {
            throw new ProtocolException(root, "expected GetItemEstimate");
        }
        List<Element> collections = root.require(GetItemEstimate.COLLECTIONS).children(GetItemEstimate.COLLECTION);
        if (collections.isEmpty() || collections.size() > most) {
            throw new ProtocolException(root, collections.size() + " collections, expected 1 to " + most);
        }
        return new EstimateRequest(
                collections.stream().map(each -> asked(each, call.version())).toList());
    }

    /** Up to 12.1 the filter stands beside the key; from 14.0 on in Options. Both are read at every version. */
    private static Asked asked(Element collection, Version version) {
        Optional<String> itemClass = collection.text(GetItemEstimate.CLASS).or(() -> collection.text(AirSync.CLASS));
        String id = collection.text(GetItemEstimate.COLLECTION_ID).orElse("");
        if (id.isEmpty() && !(version == Version.V2_5 && itemClass.isPresent())) {
            throw new ProtocolException(collection, "no CollectionId");
        }
        List<Element> options = collection.has(AirSync.FILTER_TYPE)
                ? List.of(Element.of(AirSync.OPTIONS, collection.require(AirSync.FILTER_TYPE)))
                : collection.children(AirSync.OPTIONS);
        options.forEach(EstimateRequest::check);
        return new Asked(
                id,
                itemClass,
                collection.require(AirSync.SYNC_KEY).text().strip(),
                options,
                collection
                        .child(AirSync.CONVERSATION_MODE)
                        .filter(mode -> version.atLeast(Version.V14_0))
                        .map(mode -> mode.text().isBlank() || mode.bool()));
    }

    private static void check(Element options) {
        options.children(AirSync.FILTER_TYPE).forEach(filter -> {
            if (filter.integer() < 0 || filter.integer() > HIGHEST_FILTER) {
                throw new StatusException(Status.INVALID_XML, "FilterType is " + filter.integer());
            }
        });
    }
}
