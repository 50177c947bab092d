package org.lathe.train.djl.internal.worker;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/** Where a run computes. */
final class Devices {
    private Devices() {}

    /**
     * @param wanted {@code cpu}, {@code gpu} or {@code auto}, which takes a GPU where there is a usable one
     * @throws CoreException when the engine cannot start, or a GPU is wanted and there is none
     */
    static Device choose(String wanted) throws CoreException {
        Engine engine;
        try {
            engine = Engine.getEngine("PyTorch");
        } catch (EngineException e) {
            throw Failures.of("PyTorch cannot be started on this machine: " + e.getMessage() + ".", e);
        }
        if (wanted.equals("cpu")) {
            return Device.cpu();
        }
        boolean usable = engine.hasCapability(StandardCapabilities.CUDA) && engine.getGpuCount() > 0;
        if (usable) {
            return Device.gpu();
        }
        if (wanted.equals("gpu")) {
            throw Failures.of("There is no usable GPU: either no driver is installed, or the PyTorch in use is for"
                    + " processors only; set PYTORCH_LIBRARY_PATH to the lib folder of a libtorch 2.7.1 for CUDA, or"
                    + " choose the device cpu.");
        }
        return Device.cpu();
    }
}
