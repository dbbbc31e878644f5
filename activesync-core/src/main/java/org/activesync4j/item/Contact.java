package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V14_0;

import java.time.LocalDate;
import java.util.List;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Contacts2;

/** Describes a contact, and an entry of the recipient information cache. See [MS-ASCNTC]. */
public final class Contact {

    private static final int MOST_CATEGORIES = 300;
    private static final int MOST_CHILDREN = 300;
    private static final int LARGEST_PICTURE = 48 * 1024;

    /** The family name. */
    public static final Property<String> LAST_NAME =
            Property.of(Contacts.LAST_NAME, Type.TEXT).ghostable();

    /** The given name. */
    public static final Property<String> FIRST_NAME =
            Property.of(Contacts.FIRST_NAME, Type.TEXT).ghostable();

    /** Further given names. */
    public static final Property<String> MIDDLE_NAME =
            Property.of(Contacts.MIDDLE_NAME, Type.TEXT).ghostable();

    /** What stands before the name, for example {@code Dr.} */
    public static final Property<String> TITLE =
            Property.of(Contacts.TITLE, Type.TEXT).ghostable();

    /** What stands behind the name, for example {@code Jr.} */
    public static final Property<String> SUFFIX =
            Property.of(Contacts.SUFFIX, Type.TEXT).ghostable();

    /** Under what the contact is filed. */
    public static final Property<String> FILE_AS =
            Property.of(Contacts.FILE_AS, Type.TEXT).ghostable();

    /** The nickname. */
    public static final Property<String> NICK_NAME =
            Property.of(Contacts2.NICK_NAME, Type.TEXT).ghostable();

    /** The family name as it is spoken, in Japanese. */
    public static final Property<String> YOMI_LAST_NAME =
            Property.of(Contacts.YOMI_LAST_NAME, Type.TEXT).ghostable();

    /** The given name as it is spoken, in Japanese. */
    public static final Property<String> YOMI_FIRST_NAME =
            Property.of(Contacts.YOMI_FIRST_NAME, Type.TEXT).ghostable();

    /** The company. */
    public static final Property<String> COMPANY_NAME =
            Property.of(Contacts.COMPANY_NAME, Type.TEXT).ghostable();

    /** The company as it is spoken, in Japanese. */
    public static final Property<String> YOMI_COMPANY_NAME =
            Property.of(Contacts.YOMI_COMPANY_NAME, Type.TEXT).ghostable();

    /** The department. */
    public static final Property<String> DEPARTMENT =
            Property.of(Contacts.DEPARTMENT, Type.TEXT).ghostable();

    /** The position in the company. */
    public static final Property<String> JOB_TITLE =
            Property.of(Contacts.JOB_TITLE, Type.TEXT).ghostable();

    /** Where the office is. */
    public static final Property<String> OFFICE_LOCATION =
            Property.of(Contacts.OFFICE_LOCATION, Type.TEXT).ghostable();

    /** The name of the manager. */
    public static final Property<String> MANAGER_NAME =
            Property.of(Contacts2.MANAGER_NAME, Type.TEXT).ghostable();

    /** The name of the assistant. */
    public static final Property<String> ASSISTANT_NAME =
            Property.of(Contacts.ASSISTANT_NAME, Type.TEXT).ghostable();

    /** The telephone of the assistant. */
    public static final Property<String> ASSISTANT_PHONE_NUMBER =
            Property.of(Contacts.ASSISTANT_PHONE_NUMBER, Type.TEXT).ghostable();

    /** The main telephone of the company. */
    public static final Property<String> COMPANY_MAIN_PHONE =
            Property.of(Contacts2.COMPANY_MAIN_PHONE, Type.TEXT).ghostable();

    /** The customer number. */
    public static final Property<String> CUSTOMER_ID =
            Property.of(Contacts2.CUSTOMER_ID, Type.TEXT).ghostable();

    /** The number that the government gave. */
    public static final Property<String> GOVERNMENT_ID =
            Property.of(Contacts2.GOVERNMENT_ID, Type.TEXT).ghostable();

    /** The account name. */
    public static final Property<String> ACCOUNT_NAME =
            Property.of(Contacts2.ACCOUNT_NAME, Type.TEXT).ghostable();

    /** The first mail address. */
    public static final Property<String> EMAIL1_ADDRESS =
            Property.of(Contacts.EMAIL1_ADDRESS, Type.TEXT).ghostable();

    /** The second mail address. */
    public static final Property<String> EMAIL2_ADDRESS =
            Property.of(Contacts.EMAIL2_ADDRESS, Type.TEXT).ghostable();

    /** The third mail address. */
    public static final Property<String> EMAIL3_ADDRESS =
            Property.of(Contacts.EMAIL3_ADDRESS, Type.TEXT).ghostable();

    /** The first address for instant messages. */
    public static final Property<String> IM_ADDRESS =
            Property.of(Contacts2.IM_ADDRESS, Type.TEXT).ghostable();

    /** The second address for instant messages. */
    public static final Property<String> IM_ADDRESS2 =
            Property.of(Contacts2.IM_ADDRESS2, Type.TEXT).ghostable();

    /** The third address for instant messages. */
    public static final Property<String> IM_ADDRESS3 =
            Property.of(Contacts2.IM_ADDRESS3, Type.TEXT).ghostable();

    /** The address for multimedia messages. */
    public static final Property<String> MMS =
            Property.of(Contacts2.MMS, Type.TEXT).ghostable();

    /** The web page. */
    public static final Property<String> WEB_PAGE =
            Property.of(Contacts.WEB_PAGE, Type.TEXT).ghostable();

    /** The telephone at work. */
    public static final Property<String> BUSINESS_PHONE_NUMBER =
            Property.of(Contacts.BUSINESS_PHONE_NUMBER, Type.TEXT).ghostable();

    /** The second telephone at work. */
    public static final Property<String> BUSINESS2_PHONE_NUMBER =
            Property.of(Contacts.BUSINESS2_PHONE_NUMBER, Type.TEXT).ghostable();

    /** The fax at work. */
    public static final Property<String> BUSINESS_FAX_NUMBER =
            Property.of(Contacts.BUSINESS_FAX_NUMBER, Type.TEXT).ghostable();

    /** The telephone at home. */
    public static final Property<String> HOME_PHONE_NUMBER =
            Property.of(Contacts.HOME_PHONE_NUMBER, Type.TEXT).ghostable();

    /** The second telephone at home. */
    public static final Property<String> HOME2_PHONE_NUMBER =
            Property.of(Contacts.HOME2_PHONE_NUMBER, Type.TEXT).ghostable();

    /** The fax at home. */
    public static final Property<String> HOME_FAX_NUMBER =
            Property.of(Contacts.HOME_FAX_NUMBER, Type.TEXT).ghostable();

    /** The mobile telephone. */
    public static final Property<String> MOBILE_PHONE_NUMBER =
            Property.of(Contacts.MOBILE_PHONE_NUMBER, Type.TEXT).ghostable();

    /** The telephone in the car. */
    public static final Property<String> CAR_PHONE_NUMBER =
            Property.of(Contacts.CAR_PHONE_NUMBER, Type.TEXT).ghostable();

    /** The pager. */
    public static final Property<String> PAGER_NUMBER =
            Property.of(Contacts.PAGER_NUMBER, Type.TEXT).ghostable();

    /** The radio telephone. */
    public static final Property<String> RADIO_PHONE_NUMBER =
            Property.of(Contacts.RADIO_PHONE_NUMBER, Type.TEXT).ghostable();

    /** The street at work. */
    public static final Property<String> BUSINESS_ADDRESS_STREET =
            Property.of(Contacts.BUSINESS_ADDRESS_STREET, Type.TEXT).ghostable();

    /** The city at work. */
    public static final Property<String> BUSINESS_ADDRESS_CITY =
            Property.of(Contacts.BUSINESS_ADDRESS_CITY, Type.TEXT).ghostable();

    /** The state or province at work. */
    public static final Property<String> BUSINESS_ADDRESS_STATE =
            Property.of(Contacts.BUSINESS_ADDRESS_STATE, Type.TEXT).ghostable();

    /** The postal code at work. */
    public static final Property<String> BUSINESS_ADDRESS_POSTAL_CODE =
            Property.of(Contacts.BUSINESS_ADDRESS_POSTAL_CODE, Type.TEXT).ghostable();

    /** The country at work. */
    public static final Property<String> BUSINESS_ADDRESS_COUNTRY =
            Property.of(Contacts.BUSINESS_ADDRESS_COUNTRY, Type.TEXT).ghostable();

    /** The street at home. */
    public static final Property<String> HOME_ADDRESS_STREET =
            Property.of(Contacts.HOME_ADDRESS_STREET, Type.TEXT).ghostable();

    /** The city at home. */
    public static final Property<String> HOME_ADDRESS_CITY =
            Property.of(Contacts.HOME_ADDRESS_CITY, Type.TEXT).ghostable();

    /** The state or province at home. */
    public static final Property<String> HOME_ADDRESS_STATE =
            Property.of(Contacts.HOME_ADDRESS_STATE, Type.TEXT).ghostable();

    /** The postal code at home. */
    public static final Property<String> HOME_ADDRESS_POSTAL_CODE =
            Property.of(Contacts.HOME_ADDRESS_POSTAL_CODE, Type.TEXT).ghostable();

    /** The country at home. */
    public static final Property<String> HOME_ADDRESS_COUNTRY =
            Property.of(Contacts.HOME_ADDRESS_COUNTRY, Type.TEXT).ghostable();

    /** The street elsewhere. */
    public static final Property<String> OTHER_ADDRESS_STREET =
            Property.of(Contacts.OTHER_ADDRESS_STREET, Type.TEXT).ghostable();

    /** The city elsewhere. */
    public static final Property<String> OTHER_ADDRESS_CITY =
            Property.of(Contacts.OTHER_ADDRESS_CITY, Type.TEXT).ghostable();

    /** The state or province elsewhere. */
    public static final Property<String> OTHER_ADDRESS_STATE =
            Property.of(Contacts.OTHER_ADDRESS_STATE, Type.TEXT).ghostable();

    /** The postal code elsewhere. */
    public static final Property<String> OTHER_ADDRESS_POSTAL_CODE =
            Property.of(Contacts.OTHER_ADDRESS_POSTAL_CODE, Type.TEXT).ghostable();

    /** The country elsewhere. */
    public static final Property<String> OTHER_ADDRESS_COUNTRY =
            Property.of(Contacts.OTHER_ADDRESS_COUNTRY, Type.TEXT).ghostable();

    /** The birthday. */
    public static final Property<LocalDate> BIRTHDAY =
            Property.of(Contacts.BIRTHDAY, Type.DATE).ghostable();

    /** The wedding day. */
    public static final Property<LocalDate> ANNIVERSARY =
            Property.of(Contacts.ANNIVERSARY, Type.DATE).ghostable();

    /** The name of the spouse. */
    public static final Property<String> SPOUSE =
            Property.of(Contacts.SPOUSE, Type.TEXT).ghostable();

    /** The names of the children. */
    public static final Property<List<String>> CHILDREN = Property.of(
                    Contacts.CHILDREN, Type.list(Contacts.CHILD, Type.TEXT, MOST_CHILDREN))
            .ghostable();

    /** The categories. */
    public static final Property<List<String>> CATEGORIES = Property.of(
                    Contacts.CATEGORIES, Type.list(Contacts.CATEGORY, Type.TEXT, MOST_CATEGORIES))
            .ghostable();

    /** The picture, at most 36 KB; a larger one is not sent. */
    public static final Property<Content> PICTURE = Property.of(Contacts.PICTURE, Type.base64(LARGEST_PICTURE));

    /** The notes. Devices expect them of all contacts but the entries of the recipient information cache. */
    public static final Property<Body> BODY = Property.of(
                    AirSyncBase.BODY,
                    Type.BODY.writtenWhen((body, contact) -> !body.equals(Body.EMPTY) || !isCached(contact)))
            .since(V12_0)
            .formerly(Contacts.BODY, Type.legacyBody(Contacts.BODY_SIZE, Contacts.BODY_TRUNCATED))
            .always(Body.EMPTY);

    /** The short name, of an entry of the recipient information cache. */
    public static final Property<String> ALIAS =
            Property.of(Contacts.ALIAS, Type.TEXT).since(V14_0).readOnly();

    /** How often the user writes to it, of an entry of the recipient information cache. */
    public static final Property<Integer> WEIGHTED_RANK =
            Property.of(Contacts.WEIGHTED_RANK, Type.INTEGER).since(V14_0).readOnly();

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
            "Contacts",
            LAST_NAME,
            FIRST_NAME,
            MIDDLE_NAME,
            TITLE,
            SUFFIX,
            FILE_AS,
            NICK_NAME,
            YOMI_LAST_NAME,
            YOMI_FIRST_NAME,
            COMPANY_NAME,
            YOMI_COMPANY_NAME,
            DEPARTMENT,
            JOB_TITLE,
            OFFICE_LOCATION,
            MANAGER_NAME,
            ASSISTANT_NAME,
            ASSISTANT_PHONE_NUMBER,
            COMPANY_MAIN_PHONE,
            CUSTOMER_ID,
            GOVERNMENT_ID,
            ACCOUNT_NAME,
            EMAIL1_ADDRESS,
            EMAIL2_ADDRESS,
            EMAIL3_ADDRESS,
            IM_ADDRESS,
            IM_ADDRESS2,
            IM_ADDRESS3,
            MMS,
            WEB_PAGE,
            BUSINESS_PHONE_NUMBER,
            BUSINESS2_PHONE_NUMBER,
            BUSINESS_FAX_NUMBER,
            HOME_PHONE_NUMBER,
            HOME2_PHONE_NUMBER,
            HOME_FAX_NUMBER,
            MOBILE_PHONE_NUMBER,
            CAR_PHONE_NUMBER,
            PAGER_NUMBER,
            RADIO_PHONE_NUMBER,
            BUSINESS_ADDRESS_STREET,
            BUSINESS_ADDRESS_CITY,
            BUSINESS_ADDRESS_STATE,
            BUSINESS_ADDRESS_POSTAL_CODE,
            BUSINESS_ADDRESS_COUNTRY,
            HOME_ADDRESS_STREET,
            HOME_ADDRESS_CITY,
            HOME_ADDRESS_STATE,
            HOME_ADDRESS_POSTAL_CODE,
            HOME_ADDRESS_COUNTRY,
            OTHER_ADDRESS_STREET,
            OTHER_ADDRESS_CITY,
            OTHER_ADDRESS_STATE,
            OTHER_ADDRESS_POSTAL_CODE,
            OTHER_ADDRESS_COUNTRY,
            BIRTHDAY,
            ANNIVERSARY,
            SPOUSE,
            CHILDREN,
            CATEGORIES,
            PICTURE,
            BODY,
            ALIAS,
            WEIGHTED_RANK);

    private Contact() {}

    private static boolean isCached(Item contact) {
        return contact.has(WEIGHTED_RANK);
    }
}
