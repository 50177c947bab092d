package org.lathe.train.djl.launch;

import org.lathe.onnx.inspect.TrainableOperators;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.osgi.service.component.annotations.Component;

/** Tells those who look into a model which operators this trainer learns through. */
@Component
public final class DjlOperators implements TrainableOperators {
    /** Older operator sets lack NumPy's broadcasting, and exporters have left them long ago. */
    private static final long OLDEST_OPSET = 7;

    private final OperatorRegistry registry = OperatorRegistry.standard();

    @Override
    public boolean contains(String domain, String operator, long opset) {
        boolean constant = operator.equals("Constant");
        return opset >= OLDEST_OPSET
                && domain.isEmpty()
                && (constant || registry.find(domain, operator).isPresent());
    }
}
