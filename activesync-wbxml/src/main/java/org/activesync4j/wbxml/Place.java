package org.activesync4j.wbxml;

/** Where in a document something is; offset and page are -1 where there are no bytes. */
record Place(long offset, int page, String path) {

    private static final int NOWHERE = -1;

    static Place at(String path) {
        return new Place(NOWHERE, NOWHERE, path);
    }

    /** Renders the path of open elements; a namespace is only named where it changes. */
    static String path(int[] ids, int depth) {
        StringBuilder path = new StringBuilder();
        for (int level = 0; level < depth; level++) {
            path.append(level == 0 ? "" : "/");
            Tag tag = CodePages.tag(ids[level]);
            boolean same = level > 0 && ids[level - 1] >> 6 == tag.page();
            path.append(same ? tag.name() : tag.toString());
        }
        return path.toString();
    }

    /** Returns what an error message ends with. */
    @Override
    public String toString() {
        String bytes = offset < 0 ? "" : " at byte " + offset + ", page " + page;
        return bytes + (path.isEmpty() ? "" : ", in " + path);
    }
}
