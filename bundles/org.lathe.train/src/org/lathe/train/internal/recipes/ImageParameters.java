package org.lathe.train.internal.recipes;

import java.util.ArrayList;
import java.util.List;
import org.lathe.core.recipe.Parameter;

/** What images add to the parameters of a recipe: how they are changed at random while they are learned from. */
final class ImageParameters {
    private ImageParameters() {}

    static List<Parameter> with(List<Parameter> others) {
        List<Parameter> all = new ArrayList<>(others);
        all.add(Parameter.real(
                "augment_shift",
                "Shift",
                "How far images are moved at random, as a share of their size.",
                "0",
                0,
                0.5));
        all.add(Parameter.real(
                "augment_rotation", "Rotation", "How far images are turned at random, in degrees.", "0", 0, 180));
        all.add(Parameter.real(
                "augment_zoom",
                "Zoom",
                "How much images are enlarged or reduced at random, as a share of their size.",
                "0",
                0,
                0.5));
        all.add(Parameter.flag(
                "augment_flip",
                "Mirror",
                "Whether half of the images are mirrored left to right; not for letters and digits.",
                false));
        all.add(Parameter.real(
                "augment_color",
                "Light",
                "How much brightness and contrast are changed at random, as a share.",
                "0",
                0,
                0.9));
        return List.copyOf(all);
    }
}
