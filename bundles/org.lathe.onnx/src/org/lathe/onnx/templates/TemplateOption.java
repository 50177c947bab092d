package org.lathe.onnx.templates;

/**
 * One setting of a template.
 *
 * @param key its name, as in {@code --set model.hidden=64,64}
 * @param defaultValue what holds when it is not set, as text; empty where it depends on the data
 * @param description one sentence for people
 */
public record TemplateOption(String key, String defaultValue, String description) {}
