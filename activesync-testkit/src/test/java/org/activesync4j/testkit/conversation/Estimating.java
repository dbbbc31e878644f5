package org.activesync4j.testkit.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.GetItemEstimate;

/** What a device says in GetItemEstimate, and what it is told. */
final class Estimating {

    private Estimating() {}

    static Element asked(TestDevice device, TestCollection collection, Element... options) {
        return asked(device.version(), collection.key(), collection.id(), collection.itemClass(), options);
    }

    static Element asked(Version version, String key, String id, String itemClass, Element... options) {
        List<Element> children = new ArrayList<>();
        if (version.before(Version.V14_0)) {
            children.add(Element.of(GetItemEstimate.CLASS, itemClass));
            children.add(Element.of(GetItemEstimate.COLLECTION_ID, id));
            children.add(Arrays.stream(options)
                    .flatMap(said -> said.child(AirSync.FILTER_TYPE).stream())
                    .findFirst()
                    .orElse(Said.filter(0)));
            children.add(Element.of(AirSync.SYNC_KEY, key));
        } else {
            children.add(Element.of(AirSync.SYNC_KEY, key));
            children.add(Element.of(GetItemEstimate.COLLECTION_ID, id));
            children.addAll(Arrays.asList(options));
        }
        return Element.of(GetItemEstimate.COLLECTION, children);
    }

    static TestAnswer ask(TestDevice device, Element... collections) {
        return device.send(
                "GetItemEstimate",
                Element.of(GetItemEstimate.GET_ITEM_ESTIMATE, Element.of(GetItemEstimate.COLLECTIONS, collections)));
    }

    static Element response(TestAnswer answer) {
        return answer.root().require(GetItemEstimate.RESPONSE);
    }

    static int status(TestAnswer answer) {
        return response(answer).require(GetItemEstimate.STATUS).integer();
    }

    static int estimate(TestAnswer answer) {
        return response(answer)
                .require(GetItemEstimate.COLLECTION)
                .require(GetItemEstimate.ESTIMATE)
                .integer();
    }
}
