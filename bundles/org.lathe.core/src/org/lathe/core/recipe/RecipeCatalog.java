package org.lathe.core.recipe;

import java.util.List;
import org.eclipse.core.runtime.CoreException;

/** The recipes that the installed trainers offer. */
public interface RecipeCatalog {
    List<Recipe> recipes();

    /** @throws CoreException when there is none of that id, saying which there are */
    Recipe get(String id) throws CoreException;
}
