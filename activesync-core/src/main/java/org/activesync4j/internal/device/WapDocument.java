package org.activesync4j.internal.device;

import static org.activesync4j.state.PolicyElement.ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED;
import static org.activesync4j.state.PolicyElement.DEVICE_PASSWORD_ENABLED;
import static org.activesync4j.state.PolicyElement.MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS;
import static org.activesync4j.state.PolicyElement.MAX_INACTIVITY_TIME_DEVICE_LOCK;
import static org.activesync4j.state.PolicyElement.MIN_DEVICE_PASSWORD_LENGTH;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.activesync4j.state.Policy;

/**
 * A policy for devices that speak 2.5; see [MS-ASPROV] 2.2.2.24.2. It knows the password only.
 *
 * <pre>{@code
 * <wap-provisioningdoc>
 *   <characteristic type="SecurityPolicy"><parm name="4131" value="0"/></characteristic>       0: password required
 *   <characteristic type="Registry">
 *     <characteristic type="HKLM\…\LASSD\AE\{50C13377-…}">                                     lock when not used
 *       <parm name="AEFrequencyType" value="1"/><parm name="AEFrequencyValue" value="15"/>     after 15 minutes
 *     </characteristic>
 *     <characteristic type="HKLM\…\LASSD"><parm name="DeviceWipeThreshold" value="8"/></characteristic>
 *     <characteristic type="HKLM\…\LASSD\LAP\lap_pw"><parm name="MinimumPasswordLength" value="6"/></characteristic>
 *     <characteristic type="HKLM\…\LASSD\LAP\lap_pw"><parm name="PasswordComplexity" value="2"/></characteristic>
 *   </characteristic>
 * </wap-provisioningdoc>
 * }</pre>
 */
final class WapDocument {

    private static final String PASSWORD_NOT_REQUIRED = "4131";

    private static final String LASSD = "HKLM\\Comm\\Security\\Policy\\LASSD";
    private static final String INACTIVITY = LASSD + "\\AE\\{50C13377-C66D-400C-889E-C316FC4AB374}";
    private static final String PASSWORD = LASSD + "\\LAP\\lap_pw";

    private static final int STRONG = 0;
    private static final int ANY = 2;

    private static final int UNLIMITED_SECONDS = 9999;
    private static final int SECONDS_PER_MINUTE = 60;

    private final Policy policy;
    private final XMLStreamWriter xml;

    private WapDocument(Policy policy, XMLStreamWriter xml) {
        this.policy = policy;
        this.xml = xml;
    }

    static String of(Policy policy) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new WapDocument(policy, xml).print();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new AssertionError("a string takes everything", impossible);
        }
        return text.toString();
    }

    private void print() throws XMLStreamException {
        boolean required = policy.get(DEVICE_PASSWORD_ENABLED).orElse(false);
        xml.writeStartElement("wap-provisioningdoc");
        characteristic("SecurityPolicy", () -> parm(PASSWORD_NOT_REQUIRED, required ? 0 : 1));
        if (required) {
            characteristic("Registry", this::printRegistry);
        }
        xml.writeEndElement();
    }

    private void printRegistry() throws XMLStreamException {
        int seconds = policy.get(MAX_INACTIVITY_TIME_DEVICE_LOCK).orElse(UNLIMITED_SECONDS);
        boolean locks = seconds < UNLIMITED_SECONDS;
        int minutes = Math.max(1, (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
        characteristic(INACTIVITY, () -> {
            parm("AEFrequencyType", locks ? 1 : 0);
            parm("AEFrequencyValue", locks ? minutes : 0);
        });
        if (policy.get(MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS).isPresent()) {
            int attempts = policy.get(MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS).get();
            characteristic(LASSD, () -> parm("DeviceWipeThreshold", attempts));
        }
        int length = policy.get(MIN_DEVICE_PASSWORD_LENGTH).orElse(1);
        characteristic(PASSWORD, () -> parm("MinimumPasswordLength", length));
        boolean strong = policy.get(ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED).orElse(false);
        characteristic(PASSWORD, () -> parm("PasswordComplexity", strong ? STRONG : ANY));
    }

    private void characteristic(String type, Printing content) throws XMLStreamException {
        xml.writeStartElement("characteristic");
        xml.writeAttribute("type", type);
        content.print();
        xml.writeEndElement();
    }

    private void parm(String name, int value) throws XMLStreamException {
        xml.writeEmptyElement("parm");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", Integer.toString(value));
    }

    private interface Printing {
        void print() throws XMLStreamException;
    }
}
