package org.activesync4j.internal.body;

import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;

/** A body in one form, before anything is cut. The size is that on the wire; incomplete is what was too large to convert. */
record Source(BodyType type, Content content, long size, boolean complete) {}
