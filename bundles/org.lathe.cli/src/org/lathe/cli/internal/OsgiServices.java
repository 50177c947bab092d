package org.lathe.cli.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.Workspace;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** The services of the framework, with the workspace given to those that wait for it. */
public final class OsgiServices implements Services {
    private static final long LONGEST_START_MS = 20_000;

    private final BundleContext bundles;
    private final ServiceRegistration<Workspace> workspace;
    private final Deque<ServiceTracker<?, ?>> trackers = new ArrayDeque<>();

    public OsgiServices(BundleContext bundles, Workspace workspace) {
        this.bundles = bundles;
        this.workspace = bundles.registerService(Workspace.class, workspace, null);
    }

    @Override
    public <T> T get(Class<T> type) throws CoreException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundles, type, null);
        tracker.open();
        trackers.push(tracker);
        try {
            T service = tracker.waitForService(LONGEST_START_MS);
            if (service == null) {
                throw Failures.of("The part of Lathe that gives '" + type.getSimpleName()
                        + "' did not start; install Lathe again, and report it if that does not help.");
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.of("Stopped while Lathe was starting.", e);
        }
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
        workspace.unregister();
    }
}
