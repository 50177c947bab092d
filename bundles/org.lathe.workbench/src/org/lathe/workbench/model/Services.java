package org.lathe.workbench.model;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The services of the core for those whom the workbench makes without injection: command handlers, editors, wizards.
 * Parts take what they need by injection instead.
 */
public final class Services {
    private Services() {}

    /** @throws IllegalStateException when the product was put together without it */
    public static <T> T get(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new IllegalStateException("No service " + type.getName() + "; the product is incomplete.");
        }
        return service;
    }
}
