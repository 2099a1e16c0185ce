import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * Writes a jar anew as a quick start wants it. Entries are stored as they are, so that nothing is unpacked each time.
 * Classes from before Java 6, which the start cache leaves out, become classes of Java 8. And native libraries, which lie
 * beside the jars, are left out.
 *
 * <p>usage: java packaging/Repack.java FROM.jar TO.jar
 */
class Repack {
    private static final String NATIVE = "org/sqlite/native/";

    private static final ClassTransform TO_JAVA_8 = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
            .andThen((made, element) -> made.with(
                    element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element));

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        URL[] known = {from.toUri().toURL()};
        try (JarFile jar = new JarFile(from.toFile());
                URLClassLoader classes = new URLClassLoader(known);
                JarOutputStream copy = new JarOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            // Verifiers since Java 6 want frames, and frames name common supertypes.
            ClassFile files = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ConstantPoolSharingOption.NEW_POOL,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().startsWith(NATIVE)) {
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    store(copy, entry, entry.getName().endsWith(".class") ? modern(files, bytes) : bytes);
                }
            }
        }
    }

    private static byte[] modern(ClassFile files, byte[] bytes) {
        ClassModel old = files.parse(bytes);
        return old.majorVersion() < ClassFile.JAVA_6_VERSION ? files.transformClass(old, TO_JAVA_8) : bytes;
    }

    private static void store(JarOutputStream copy, JarEntry from, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        JarEntry entry = new JarEntry(from.getName());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTime(from.getTime());
        copy.putNextEntry(entry);
        copy.write(bytes);
        copy.closeEntry();
    }
}
