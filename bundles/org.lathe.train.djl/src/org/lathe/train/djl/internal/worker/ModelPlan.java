package org.lathe.train.djl.internal.worker;

import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.TrainingTarget;
import org.lathe.train.djl.internal.train.InputForm;

/**
 * What is trained.
 *
 * @param model with its metadata, except for run and dataset
 * @param target where the loss is taken
 * @param form how samples are given to it
 * @param outputs the model's output for each of the dataset's classes; empty for a regression
 * @param remark on what was changed in the user's model; empty for nothing
 */
record ModelPlan(OnnxModel model, TrainingTarget target, InputForm form, int[] outputs, String remark) {}
