package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.parameter.ImageType;
import ezvcard.property.Photo;
import java.util.Optional;
import org.activesync4j.item.Content;
import org.jspecify.annotations.Nullable;

/** The first photo that is in the card itself; one that is only linked is not fetched. */
final class CardPicture implements CardHome<Content> {

    @Override
    public Optional<Content> read(VCard card) {
        return first(card).map(photo -> Content.of(photo.getData(), mediaType(photo)));
    }

    private static Optional<Photo> first(VCard card) {
        return card.getPhotos().stream()
                .filter(photo -> photo.getData() != null && photo.getData().length > 0)
                .findFirst();
    }

    private static String mediaType(Photo photo) {
        ImageType type = photo.getContentType();
        return type == null || type.getMediaType() == null ? "application/octet-stream" : type.getMediaType();
    }

    @Override
    public void write(VCard card, Content value) {
        byte[] bytes = CardType.allBytes(value);
        first(card)
                .ifPresentOrElse(
                        photo -> photo.setData(bytes, type(bytes)), () -> card.addPhoto(new Photo(bytes, type(bytes))));
    }

    /** Tells a picture by its first bytes; devices do not say what they send. */
    private static @Nullable ImageType type(byte[] bytes) {
        return switch (bytes.length == 0 ? 0 : bytes[0] & 0xFF) {
            case 0xFF -> ImageType.JPEG;
            case 0x89 -> ImageType.PNG;
            case 'G' -> ImageType.GIF;
            default -> null;
        };
    }

    @Override
    public void remove(VCard card) {
        first(card).ifPresent(photo -> CardValue.remove(card, photo));
    }
}
