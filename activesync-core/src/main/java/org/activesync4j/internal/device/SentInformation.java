package org.activesync4j.internal.device;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.state.DeviceInformation;
import org.activesync4j.state.DeviceInformation.Field;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Settings;

/** Reads what a device sends about itself with Provision and Settings. */
public final class SentInformation {

    private SentInformation() {}

    /**
     * Reads the information from a request.
     *
     * @param root the element in which {@code DeviceInformation} is
     * @return the information, if there is some to set
     * @throws ProtocolException if a value is too long
     */
    public static Optional<DeviceInformation> in(Element root) {
        return root.child(Settings.DEVICE_INFORMATION)
                .flatMap(information -> information.child(Settings.SET))
                .map(SentInformation::of);
    }

    private static DeviceInformation of(Element set) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            set.text(field.tag()).ifPresent(value -> values.put(field, value));
        }
        try {
            return new DeviceInformation(values);
        } catch (IllegalArgumentException tooLong) {
            throw new ProtocolException(
                    set, "expected at most " + DeviceInformation.LONGEST_VALUE + " characters each");
        }
    }
}
