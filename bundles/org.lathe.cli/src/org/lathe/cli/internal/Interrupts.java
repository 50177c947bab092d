package org.lathe.cli.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C as a question that long work asks, so that it can end cleanly. A shutdown hook would be too late: the framework
 * stops its services at the same time. The second press ends the process at once.
 */
public final class Interrupts {
    /** The exit status of a command that was stopped by Ctrl-C. */
    public static final int EXIT = 130;

    private final AtomicInteger presses = new AtomicInteger();

    /** Takes over SIGINT where the system has it; else Ctrl-C ends the process as it always does. */
    public static Interrupts ofSystem() {
        Interrupts interrupts = new Interrupts();
        try {
            // sun.misc is in the module jdk.unsupported of every JDK, but in no bundle's class space.
            ClassLoader platform = ClassLoader.getPlatformClassLoader();
            Class<?> signal = platform.loadClass("sun.misc.Signal");
            Class<?> handler = platform.loadClass("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            Object onSignal = Proxy.newProxyInstance(
                    platform, new Class<?>[] {handler}, (proxy, method, arguments) -> switch (method.getName()) {
                        case "handle" -> interrupts.press();
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        default -> "Interrupts";
                    });
            handle.invoke(null, signal.getConstructor(String.class).newInstance("INT"), onSignal);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            System.getLogger(Interrupts.class.getName()).log(System.Logger.Level.DEBUG, "SIGINT cannot be handled", e);
        }
        return interrupts;
    }

    /** What a press does. */
    public Object press() {
        if (presses.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(EXIT);
        }
        return null;
    }

    public boolean pressed() {
        return presses.get() > 0;
    }
}
