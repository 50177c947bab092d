package org.lathe.app;

/** Says once, on standard output, that the window waits for its user; only where {@code -Dlathe.start.mark=true} asks for it. */
final class StartMark {
    private boolean wanted = Boolean.getBoolean("lathe.start.mark");

    /** Called whenever the window has nothing to do. */
    void idle() {
        if (wanted) {
            wanted = false;
            System.out.println("usable");
        }
    }
}
