package org.lathe.media.internal.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.BoxFile;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.SamplePreviews.Box;
import org.lathe.core.dataset.Split;
import org.lathe.media.Drop;
import org.lathe.media.internal.MediaPreviews;

class BoxesTest {
    private static final String CATEGORIES =
            "\"categories\": [{\"id\": 1, \"name\": \"cat\"}, {\"id\": 7, \"name\": \"dog\"}]";

    @TempDir
    Path folder;

    private Drop drop;

    @BeforeEach
    void open() {
        drop = new Drop(folder.resolve("dropped"));
    }

    private static Map<String, List<Box>> boxes(ImportPlan plan) throws Exception {
        return new MediaPreviews().boxes(Drop.content(plan));
    }

    @Test
    void cocoBySplit() throws Exception {
        drop.png("train2017/1.png", 40, 20, 0)
                .png("train2017/2.png", 40, 20, 1)
                .png("val2017/1.png", 40, 20, 2)
                .text(
                        "annotations/instances_train2017.json",
                        "{\"info\": {}, \"images\": [{\"id\": 5, \"file_name\": \"1.png\", \"width\": 40, \"height\": 20},"
                                + " {\"id\": 6, \"file_name\": \"2.png\"}, {\"id\": 9, \"file_name\": \"gone.png\"}],"
                                + "\"annotations\": [{\"id\": 1, \"image_id\": 5, \"category_id\": 7, \"bbox\": [10, 5, 20, 10],"
                                + " \"segmentation\": [[1, 2, 3, 4, 5, 6]]},"
                                + " {\"id\": 2, \"image_id\": 6, \"category_id\": 1, \"bbox\": [0, 0, 40, 20]}],"
                                + CATEGORIES
                                + "}")
                .text(
                        "annotations/instances_val2017.json",
                        "{" + CATEGORIES
                                + ", \"annotations\": [{\"image_id\": \"a\", \"category_id\": 1, \"bbox\": [4, 4, 4, 4]}],"
                                + " \"images\": [{\"id\": \"a\", \"file_name\": \"1.png\", \"width\": 40, \"height\": 20}]}");
        ImportPlan plan = drop.scan();
        assertEquals(Kind.IMAGE, plan.description().kind());
        assertEquals(LabelRule.NONE, plan.description().label());
        assertEquals(
                List.of(
                        new BoxFile(BoxFile.Format.COCO, "annotations/instances_train2017.json"),
                        new BoxFile(BoxFile.Format.COCO, "annotations/instances_val2017.json")),
                plan.description().boxes());
        assertEquals(3, plan.description().samples());
        assertEquals(5, plan.files().size());
        assertEquals(Drop.paths(plan).stream().sorted().toList(), Drop.paths(plan));
        assertEquals(Split.VALIDATION, plan.splits().get("val2017/1.png"));
        assertEquals(
                "tells about 1 image that is not there or not unique.",
                Drop.reason(plan, "annotations/instances_train2017.json"));
        Map<String, List<Box>> boxes = boxes(plan);
        assertEquals(List.of(new Box("dog", 0.25, 0.25, 0.5, 0.5)), boxes.get("train2017/1.png"));
        assertEquals(List.of(new Box("cat", 0, 0, 1, 1)), boxes.get("train2017/2.png"));
        assertEquals("cat", boxes.get("val2017/1.png").getFirst().label());
    }

    @Test
    void cocoFilesTellTheSplitsOfOneFolder() throws Exception {
        for (String split : List.of("train", "test")) {
            drop.png("images/" + split + "1.png", 4, 4, 0)
                    .text(
                            split + ".json",
                            "{\"images\": [{\"id\": 1, \"file_name\": \"" + split + "1.png\"}], \"annotations\": [], "
                                    + CATEGORIES + "}");
        }
        ImportPlan plan = drop.scan();
        assertEquals(Map.of("images/test1.png", Split.TEST, "images/train1.png", Split.TRAIN), plan.splits());
        assertEquals(2, plan.sampleKeys().size());
        assertEquals(Map.of(), boxes(plan));
    }

    @Test
    void otherJsonIsNoAnnotation() throws Exception {
        for (int i = 0; i < 5; i++) {
            drop.png("a/" + i + ".png", 4, 4, i);
        }
        drop.text("info.json", "{\"info\": 1}")
                .text("list.json", "[{\"images\": []}]")
                .text("torn.json", "{\"images\": [{\"file_name\": \"1.png\"}, {")
                .text("text.json", "{\"images\": \"" + "x".repeat(3_000_000) + "\"}")
                .text("deep.json", "{\"images\": " + "[".repeat(100_000));
        ImportPlan plan = drop.scan("none");
        assertEquals(List.of(), plan.description().boxes());
        assertEquals(5, plan.skipped().size());
    }

    @Test
    void yoloWithImagesAndLabels() throws Exception {
        for (String split : List.of("train", "val")) {
            for (int i = 0; i < 3; i++) {
                drop.png("images/" + split + "/" + i + ".png", 8, 8, i)
                        .text(
                                "labels/" + split + "/" + i + ".txt",
                                i == 2 ? "" : "1 0.5 0.5 0.5 0.25\n0 0.1 0.1 0.2 0.2\n");
            }
        }
        drop.text(
                        "data.yaml",
                        "path: ..\ntrain: images/train\nval: images/val\nnames:\n  0: person  # a human\n  1: 'traffic light'\n")
                .text("notes.txt", "hello");
        ImportPlan plan = drop.scan();
        assertEquals(Kind.IMAGE, plan.description().kind());
        assertEquals(
                List.of(new BoxFile(BoxFile.Format.YOLO, "data.yaml")),
                plan.description().boxes());
        assertEquals(6, plan.description().samples());
        assertEquals(13, plan.files().size());
        assertEquals(Split.VALIDATION, plan.splits().get("images/val/0.png"));
        assertEquals("is no image, which is what this dataset holds.", Drop.reason(plan, "notes.txt"));
        Map<String, List<Box>> boxes = boxes(plan);
        assertEquals(
                List.of(new Box("traffic light", 0.25, 0.375, 0.5, 0.25), new Box("person", 0, 0, 0.2, 0.2)),
                boxes.get("images/train/0.png"));
        assertEquals(List.of(), boxes.get("images/val/2.png"));
    }

    @Test
    void yoloBesideTheImagesWithPolygons() throws Exception {
        drop.png("train/1.jpg.png", 8, 8, 0)
                .text("train/1.jpg.txt", "0 0.2 0.2 0.6 0.2 0.6 0.8\n")
                .text("train/classes.txt", "ship\n");
        ImportPlan plan = drop.scan();
        assertEquals("train/classes.txt", plan.description().boxes().getFirst().path());
        Box box = boxes(plan).get("train/1.jpg.png").getFirst();
        assertEquals("ship", box.label());
        assertEquals(0.4, box.width(), 1e-9);
        assertEquals(0.6, box.height(), 1e-9);
    }

    @Test
    void textsBesideImagesAreNoBoxes() throws Exception {
        drop.png("a/1.png", 8, 8, 0).text("a/1.txt", "a photo of a cat").png("b/2.png", 8, 8, 0);
        assertEquals(List.of(), drop.scan().description().boxes());
    }

    @Test
    void namesInAllTheWaysOfYaml() throws Exception {
        Map<String, List<String>> yamls = Map.of(
                "nc: 2\nnames: ['a, b', \"c\"]  # two\n", List.of("a, b", "c"),
                "names: [a,\n  b]\n", List.of("a", "b"),
                "names:\n- a\n- b\nnc: 2\n", List.of("a", "b"),
                "names: {0: a, 1: b}\n", List.of("a", "b"),
                "names:\n  2: c\n  0: a\n", List.of("a", "1", "c"),
                "train: x\n", List.of(),
                "names: 7\n", List.of());
        for (Map.Entry<String, List<String>> yaml : yamls.entrySet()) {
            drop.text("data.yaml", yaml.getKey());
            assertEquals(yaml.getValue(), YoloNames.read("data.yaml", drop.path("data.yaml")), yaml.getKey());
        }
    }

    @Test
    void labelsAskedForAreTakenBesideBoxes() throws Exception {
        drop.png("cats/1.png", 8, 8, 0).text("cats/1.txt", "0 0.5 0.5 1 1\n").png("dogs/2.png", 8, 8, 0);
        ImportPlan plan = drop.scan("folder");
        assertEquals(List.of("cats", "dogs"), plan.description().classes());
        assertTrue(Drop.paths(plan).contains("cats/1.txt"));
        assertEquals(2, plan.description().samples());
    }
}
