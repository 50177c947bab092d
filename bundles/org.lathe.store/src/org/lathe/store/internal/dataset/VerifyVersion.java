package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Verification;
import org.lathe.core.dataset.Verification.Damage;
import org.lathe.core.dataset.Verification.Fault;
import org.lathe.store.internal.git.ObjectHash;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.lfs.FileWork;
import org.lathe.store.internal.lfs.Meter;
import org.lathe.store.internal.lfs.ObjectCheck;
import org.lathe.store.internal.lfs.Pointer;
import org.lathe.store.internal.lfs.StoredFile;

/** Reads every byte of a version again: git's trees, lists and pointers, then the LFS objects that hold the samples. */
public final class VerifyVersion {
    private static final byte[] POINTER = "version https://".getBytes(StandardCharsets.US_ASCII);

    private final OpenProject project;
    private final SortedFiles objects = SortedFiles.empty();
    private final List<Damage> damage = Collections.synchronizedList(new ArrayList<>());
    private long plainObjects;
    private long plainBytes;

    public VerifyVersion(OpenProject project) {
        this.project = project;
    }

    public Verification verify(DatasetVersion version, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Verifying " + version.label(), 100);
        try (ObjectHash git = new ObjectHash(project.repository().newObjectReader())) {
            tree(git, ObjectId.fromString(version.tree()), "", progress);
        }
        progress.worked(5);
        int[] first = distinct();
        long bytes = IntStream.of(first)
                .mapToLong(i -> objects.pointer(i).orElseThrow().size())
                .sum();
        Meter meter = new Meter(progress.split(95), first.length, bytes);
        new FileWork(meter).run(first.length, () -> {
            ObjectCheck check = new ObjectCheck(project.lfs(), meter);
            return index -> object(check, first, index);
        });
        damage.sort(Comparator.comparing(Damage::path));
        return new Verification(plainObjects + first.length, plainBytes + bytes, damage);
    }

    private void tree(ObjectHash git, ObjectId id, String path, SubMonitor progress) {
        progress.checkCanceled();
        Optional<byte[]> bytes = read(git, id, Constants.OBJ_TREE, path);
        if (bytes.isEmpty()) {
            return;
        }
        CanonicalTreeParser entries = new CanonicalTreeParser();
        for (entries.reset(bytes.get()); !entries.eof(); entries.next(1)) {
            String child = path + entries.getEntryPathString();
            if (FileMode.TREE.equals(entries.getEntryRawMode())) {
                tree(git, entries.getEntryObjectId(), child + "/", progress);
            } else {
                file(git, entries.getEntryObjectId(), child);
            }
        }
    }

    private void file(ObjectHash git, ObjectId id, String path) {
        Optional<byte[]> bytes = read(git, id, Constants.OBJ_BLOB, path);
        if (bytes.isEmpty() || !path.startsWith(Names.DATA + "/")) {
            return;
        }
        Optional<Pointer> pointer = Pointer.parse(bytes.get());
        if (pointer.isPresent()) {
            objects.add(path, new StoredFile(id.name(), pointer, pointer.get().size()));
        } else if (Arrays.mismatch(bytes.get(), POINTER) == POINTER.length) {
            found(path, id.name(), Fault.DAMAGED); // git has it as it was written, but nobody can follow it
        }
    }

    private Optional<byte[]> read(ObjectHash git, ObjectId id, int type, String path) {
        ObjectHash.Checked checked = git.check(id, type);
        plainObjects++;
        plainBytes += checked.bytes().length;
        checked.fault().ifPresent(fault -> found(path, id.name(), fault));
        return checked.fault().isPresent() ? Optional.empty() : Optional.of(checked.bytes());
    }

    /** Orders the files by object; the index of the first file of each object. */
    private int[] distinct() {
        objects.sortByObject();
        return IntStream.range(0, objects.size())
                .filter(i -> i == 0 || !objects.sameObject(i - 1, i))
                .toArray();
    }

    private void object(ObjectCheck check, int[] first, int index) {
        Pointer pointer = objects.pointer(first[index]).orElseThrow();
        Optional<Fault> fault = check.check(pointer);
        int end = index + 1 < first.length ? first[index + 1] : objects.size();
        for (int i = first[index]; i < end && fault.isPresent(); i++) {
            found(objects.path(i), pointer.oid(), fault.get());
        }
    }

    private void found(String path, String oid, Fault fault) {
        String data = Names.DATA + "/";
        damage.add(new Damage(path.startsWith(data) ? path.substring(data.length()) : path, oid, fault));
    }
}
