#!/bin/sh
# Makes the encoded files beside it with ffmpeg 5.1 (libx264, libx265, libmp3lame, libvorbis, libopus) and Google's cwebp.
# Run it in this folder. Sounds are half a second of 440 Hz at half amplitude (stereo: 1000 Hz on the right); clip*.mp4 are
# two seconds of red, then of green, then of blue; picture.* is red on the left and blue on the right, 64 x 48.
set -e
export LC_ALL=C
quiet="ffmpeg -nostdin -loglevel error -y -bitexact"
mono="-f lavfi -i aevalsrc=0.5*sin(2*PI*440*t):s=8000:d=0.5"
full="-f lavfi -i aevalsrc=0.5*sin(2*PI*440*t):s=44100:d=0.5"
stereo="-f lavfi -i aevalsrc=0.5*sin(2*PI*440*t)|0.5*sin(2*PI*1000*t):s=44100:d=0.5"
for codec in pcm_u8 pcm_s16le pcm_s24le pcm_s32le pcm_f32le pcm_f64le pcm_alaw pcm_mulaw; do
  $quiet $mono -c:a $codec "tone-$codec.wav"
done
$quiet $mono -c:a adpcm_ms adpcm.wav
$quiet $mono -c:a pcm_s16le -f wav - > streamed.wav
$quiet $stereo -ar 16000 -c:a flac stereo.flac
$quiet $mono -c:a flac -sample_fmt s32 -bits_per_raw_sample 24 tone24.flac
$quiet $stereo -c:a libvorbis -q:a 4 stereo.ogg
$quiet $mono -ar 48000 -c:a libopus -b:a 32k opus.ogg
$quiet $full -c:a libmp3lame -b:a 64k -id3v2_version 3 -metadata title=Tone tone.mp3
$quiet $stereo -c:a libmp3lame -q:a 4 stereo.mp3
$quiet $mono -c:a libmp3lame -b:a 16k low.mp3
$quiet $mono -c:a aac sound.mp4
colours="-f lavfi -i color=red:s=64x48:r=10:d=2 -f lavfi -i color=lime:s=64x48:r=10:d=2 -f lavfi -i color=blue:s=64x48:r=10:d=2 -filter_complex concat=n=3"
main="-c:v libx264 -pix_fmt yuv420p -g 10 -x264-params threads=1"
$quiet $colours $main -bf 2 clip.mp4
$quiet $colours $main -profile:v baseline -movflags +faststart clip-baseline.mp4
$quiet $colours -c:v libx264 -pix_fmt yuv420p -g 1000 -sc_threshold 0 -x264-params threads=1 clip-one-keyframe.mp4
$quiet $colours $main -movflags +frag_keyframe+empty_moov clip-fragmented.mp4
$quiet $colours -c:v libx265 -pix_fmt yuv420p -x265-params pools=1:log-level=error hevc.mp4
$quiet -f lavfi -i color=red:s=64x48 -f lavfi -i color=blue:s=64x48 -filter_complex 'hstack,scale=64:48:flags=neighbor' -frames:v 1 picture.png
$quiet -loop 1 -i picture.png -t 1 -r 5 $main -f mp4 upright.mp4
$quiet -i upright.mp4 -c copy -metadata:s:v rotate=90 clip-rotated.mp4
rm upright.mp4
$quiet -f lavfi -i testsrc=s=64x48:r=5:d=1 -c:v libvpx -b:v 50k clip.webm
cwebp -quiet -q 90 picture.png -o lossy.webp
cwebp -quiet -lossless picture.png -o lossless.webp
$quiet -i picture.png -c:v tiff -compression_algo lzw picture.tiff
$quiet -i picture.png -c:v tiff -compression_algo deflate deflate.tif
$quiet -loop 1 -i picture.png -t 0.4 -r 5 -c:v libwebp -lossless 0 -q:v 90 animated.webp
$quiet -i picture.png -vf format=rgba,colorchannelmixer=aa=0.5 alpha.png
cwebp -quiet -q 90 alpha.png -o alpha.webp
rm alpha.png
$quiet -f lavfi -i testsrc=s=64x48:r=10:d=2 $main -bf 2 clip-moving.mp4
