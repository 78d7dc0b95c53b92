package org.helixatlas.graph;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database's password, kept beside the store for those who may read the file: the service's own user. */
final class PasswordFile {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordFile.class);

    /** What Neo4j demands. */
    private static final int MIN_LENGTH = 8;

    private PasswordFile() {}

    /**
     * The password of a file. A random one takes the place of a file that is missing, empty or damaged: the database is told of
     * it at each start.
     *
     * @throws IOException when the file cannot be read or written
     */
    static String of(Path file) throws IOException {
        try {
            create(file);
        } catch (FileAlreadyExistsException e) {
            // Written by an earlier start, or by the user.
        }
        Optional<String> password = read(file);
        if (password.isPresent()) {
            return password.get();
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        create(fresh);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn(
                "The password in {} was not one line of at least {} printable characters; a random one is written there",
                file.toAbsolutePath().normalize(),
                MIN_LENGTH);
        return read(file).orElseThrow(() -> new IOException("The password written to " + file + " is not there"));
    }

    private static Optional<String> read(Path file) throws IOException {
        try {
            String password = Files.readString(file).strip();
            boolean usable = password.length() >= MIN_LENGTH && password.chars().noneMatch(Character::isISOControl);
            return usable ? Optional.of(password) : Optional.empty();
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly))) {
            if (!posix) {
                File plain = file.toFile();
                plain.setReadable(false, false);
                plain.setReadable(true, true);
            }
            out.write((password + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
