/** WBXML 1.3 as Exchange ActiveSync uses it: reader, writer, code pages and a small tree. */
module org.activesync4j.wbxml {
    requires static transitive org.jspecify;
    requires transitive java.xml;

    exports org.activesync4j.wbxml;
    exports org.activesync4j.wbxml.page;
}
