package org.lathe.media.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;
import org.lathe.media.Drop;
import org.lathe.media.Examples;
import org.lathe.media.ExamplesReader;

class LabelFileTest {
    @TempDir
    Path folder;

    private Drop drop;

    @BeforeEach
    void images() throws Exception {
        drop = new Drop(folder);
        drop.png("images/1.png", 4, 4, 0).png("images/2.png", 4, 4, 0).png("images/3.png", 4, 4, 0);
    }

    @Test
    void labelsComeFromTheFile() throws Exception {
        drop.text("labels.csv", "path,label\nimages/1.png,cat\nimages/2.png,dog\n");
        ImportPlan plan = drop.scan("file:labels.csv");
        assertEquals(
                new LabelRule(LabelRule.Source.FILE, "labels.csv"),
                plan.description().label());
        assertEquals(Map.of("images/1.png", "cat", "images/2.png", "dog"), plan.labels());
        assertEquals(List.of("cat", "dog"), plan.description().classes());
        assertEquals("has no label in 'labels.csv'.", Drop.reason(plan, "images/3.png"));
        assertTrue(Drop.reason(plan, "labels.csv").startsWith("its labels were taken over"));
    }

    @Test
    void imagesMayBeNamedFromTheFilesFolderByNameOrWithoutExtension() throws Exception {
        drop.text("images/labels.csv", "breed,id\nx,1.png\ny,./2.png\nx,3\n");
        ImportPlan plan = drop.scan("file:labels.csv");
        assertEquals(Map.of("images/1.png", "x", "images/2.png", "y", "images/3.png", "x"), plan.labels());
    }

    @Test
    void numbersGiveARegression() throws Exception {
        drop.text("labels.csv", "images/1.png;0,25\nimages/2.png;1,50\nimages/3.png;3\n");
        ImportPlan plan = drop.scan("file:labels.csv");
        assertEquals(Task.REGRESSION, plan.description().task());
        assertEquals("0.25", plan.labels().get("images/1.png"));
        var content = Drop.content(plan);
        Examples examples = ExamplesReader.openAll(content, ExamplesReader.Options.of(content));
        assertEquals(1.5f, examples.label(1));
        assertEquals(3, examples.size());
    }

    @Test
    void rowsForMissingImagesAreListed() throws Exception {
        drop.text("labels.csv", "path,label\nimages/1.png,cat\nimages/9.png,dog\n1.png,cat\n");
        assertEquals(
                "has 1 row for files that are not there or not unique: 'images/9.png' on line 3.",
                drop.scan("file:labels.csv").skipped().stream()
                        .filter(s -> s.path().equals("labels.csv") && s.reason().startsWith("has"))
                        .findFirst()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void aFileOfLabelsIsFoundWhereFoldersTellNothing() throws Exception {
        drop.text("metadata.csv", "file_name,label\nimages/1.png,cat\nimages/2.png,dog\nimages/3.png,cat\n");
        assertEquals(List.of("cat", "dog"), drop.scan().description().classes());
        assertEquals(LabelRule.NONE, drop.scan("none").description().label());
        drop.text("metadata.csv", "camera,year\nx,2001\ny,2002\nx,2003\n");
        assertEquals(LabelRule.FOLDER, drop.scan().description().label());
        drop.text("metadata.csv", "file_name,label\nimages/1.png,cat\nimages/2.png,dog\n")
                .png("other/9.png", 4, 4, 0);
        assertEquals(List.of("images", "other"), drop.scan().description().classes());
    }

    @Test
    void aColumnMayTellTheSplit() throws Exception {
        drop.text("labels.csv", "path,split,label\nimages/1.png,train,cat\nimages/2.png,val,dog\nimages/3.png,,cat\n");
        ImportPlan plan = drop.scan("file:labels.csv");
        assertEquals(Map.of("images/1.png", Split.TRAIN, "images/2.png", Split.VALIDATION), plan.splits());
        assertEquals(List.of("cat", "dog"), plan.description().classes());
        drop.text("labels.csv", "path,split,label\nimages/1.png,trian,cat\n");
        assertTrue(drop.failure("file:labels.csv").contains("names a split 'trian' on line 2"));
    }

    @Test
    void soundsAndTextsAreLabelledByAFileToo() throws Exception {
        Drop texts = new Drop(folder.resolve("other"));
        texts.text("a.txt", "good").text("b.txt", "bad").text("labels.tsv", "file\tlabel\na.txt\tpos\nb.txt\tneg\n");
        ImportPlan plan = texts.scan("file:labels.tsv");
        assertEquals(Kind.TEXT, plan.description().kind());
        assertEquals(Map.of("a.txt", "pos", "b.txt", "neg"), plan.labels());
    }

    @Test
    void badFilesAreRefused() throws Exception {
        assertTrue(drop.failure("file:labels.csv").contains("There is no file 'labels.csv'"));
        drop.text("labels.csv", "path,label\nimages/1.png,cat\nimages/1.png,dog\n");
        assertTrue(drop.failure("file:labels.csv").contains("two labels, 'cat' and 'dog' (line 3)"));
        drop.text("labels.csv", "path,label\nx.png,cat\n");
        assertTrue(drop.failure("file:labels.csv").contains("No row of 'labels.csv' names one of the files"));
        drop.text("labels.csv", "path\nx.png\n");
        assertTrue(drop.failure("file:labels.csv").contains("one column only"));
        drop.text("labels.csv", "path,label\nimages/1.png\n");
        assertTrue(drop.failure("file:labels.csv").contains("on line 2"));
        drop.text("labels.csv", "path,label\nimages/1.png,\n");
        assertTrue(drop.failure("file:labels.csv").contains("holds no labels"));
    }
}
