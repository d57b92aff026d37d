/** The newsroom's sign on its sign-in page. */
export function Logo() {
  return (
    <span style={{ font: '700 2.5rem/1.2 Georgia, "Noto Serif", serif', letterSpacing: '-0.02em' }}>
      Trang Nhất · Tòa soạn
    </span>
  );
}

/** The small sign in the newsroom's corner. */
export function Icon() {
  return (
    // biome-ignore lint/performance/noImgElement: an address of our own, of a few hundred bytes
    <img src="/favicon.svg" alt="" width={20} height={20} />
  );
}
