package org.lathe.bench;

import java.util.List;

/** Something that is measured, by its name on the command line. */
interface Work {
    String name();

    /** @throws Exception when it cannot be measured; the others still are */
    List<Figure> measure(Setting setting) throws Exception;
}
