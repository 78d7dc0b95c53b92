package org.helixatlas.graph;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The database's password, kept beside the store for those who may read the file: the service's own user. */
final class PasswordFile {

    /** What Neo4j demands. */
    private static final int MIN_LENGTH = 8;

    private PasswordFile() {}

    /**
     * The password of a file; the file is created with a random one when it is missing.
     *
     * @throws DatabaseRefused when the file holds no usable password
     */
    static String of(Path file) throws IOException {
        try {
            create(file);
        } catch (FileAlreadyExistsException e) {
            // Written by an earlier start, or by the user.
        }
        String password = Files.readString(file).strip();
        if (password.length() < MIN_LENGTH || password.lines().count() != 1) {
            throw new DatabaseRefused("The password in " + file.toAbsolutePath().normalize()
                    + " is not one line of at least " + MIN_LENGTH
                    + " characters. Write one, or remove the file to get a random password.");
        }
        return password;
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
